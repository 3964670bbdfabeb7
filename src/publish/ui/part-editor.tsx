import { ActionIcon, Group, Stack, Text, Textarea } from '@mantine/core'
import { X } from 'lucide-react'
import { useLayoutEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useFormats } from '../../ui-kit/session.tsx'
import { countText, type VariantContent } from '../schema.ts'
import classes from './composer.module.css'
import { insertApart } from './insert-apart.ts'
import { MediaStrip } from './media-strip.tsx'
import { htmlToMarks, marksToHtml } from './text-marks.ts'
import type { VariantPlace } from './use-places.ts'
import { InsertSnippet } from './writing/insert-snippet.tsx'

type Part = VariantContent['parts'][number]

/** One post of a thread, or all of a text: counted as its network counts, with its files. */
export function PartEditor(props: {
  part: Part
  /** Its text as it goes out, which is what the network counts. */
  sent: string
  /** Its place in the thread. */
  index: number
  label: string
  language: string
  limits: VariantPlace['limits']
  readOnly: boolean
  onChange: (part: Part) => void
  onRemove: (() => void) | undefined
}) {
  const t = useTranslations('publish.contents.write')
  const { part, limits, onChange } = props
  const html = limits?.body === 'html'
  const [typed, setTyped] = useState(() => htmlToMarks(part.text))
  // As long as it makes the same: what is typed stays as it is typed.
  const marks = marksToHtml(typed) === part.text ? typed : htmlToMarks(part.text)
  const shown = html ? marks : part.text
  const write = (next: string) => {
    setTyped(next)
    onChange({ ...part, text: html ? marksToHtml(next) : next })
  }
  const area = useRef<HTMLTextAreaElement>(null)
  // Where the caret stood last; null: it never was in this text, so that its end is meant.
  const caret = useRef<[number, number] | null>(null)
  const [goTo, setGoTo] = useState<number | null>(null)
  useLayoutEffect(() => {
    if (goTo === null) return
    area.current?.focus()
    area.current?.setSelectionRange(goTo, goTo)
    setGoTo(null)
  }, [goTo])
  const insert = (text: string) => {
    const [from, to] = caret.current ?? [shown.length, shown.length]
    const { whole, end } = insertApart(text, shown, from, to)
    write(whole)
    setGoTo(end)
  }
  return (
    <Stack gap={8}>
      <div className={classes.part}>
        <Textarea
          ref={area}
          label={props.label}
          data-part={props.index}
          {...(html ? { description: t('formatting') } : {})}
          autosize
          minRows={html ? 10 : 4}
          maxRows={30}
          spellCheck
          readOnly={props.readOnly}
          lang={props.language}
          value={shown}
          onSelect={({ currentTarget: { selectionStart, selectionEnd } }) => {
            caret.current = [selectionStart, selectionEnd]
          }}
          onChange={event => write(event.currentTarget.value)}
        />
        {props.onRemove !== undefined && !props.readOnly && (
          <ActionIcon
            className={classes.removePart ?? ''}
            variant="subtle"
            color="gray"
            aria-label={`${t('remove')} : ${props.label}`}
            onClick={props.onRemove}
          >
            <X size={16} aria-hidden />
          </ActionIcon>
        )}
      </div>
      <Group justify="space-between" gap="sm" align="flex-start">
        <MediaStrip
          media={part.media}
          limits={limits}
          language={props.language}
          readOnly={props.readOnly}
          onChange={media => onChange({ ...part, media })}
        />
        <Group gap="sm">
          {!props.readOnly && <InsertSnippet part={props.label} language={props.language} onInsert={insert} />}
          <Count text={props.sent} limits={limits} />
        </Group>
      </Group>
    </Stack>
  )
}

function Count({ text, limits }: { text: string; limits: VariantPlace['limits'] }) {
  const t = useTranslations('publish.contents.write')
  const formats = useFormats()
  if (limits === null || limits.text.max === null) return null
  const { used, over, max } = countText(text, limits.text)
  return (
    <Text size="sm" c={over > 0 ? 'negative' : 'dimmed'} fw={over > 0 ? 600 : 400} className={classes.count ?? ''}>
      {over > 0
        ? t('over', { over: formats.number(over) })
        : t('left', { left: formats.number(used), max: formats.number(max ?? 0) })}
    </Text>
  )
}
