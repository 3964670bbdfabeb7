import { Loader, Text, Textarea } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useRef } from 'react'
import { useTranslations } from 'use-intl'
import { useApi } from '../../../ui-kit/api.tsx'
import { useFormats } from '../../../ui-kit/session.tsx'
import { useNow } from '../../../ui-kit/use-now.ts'
import { previewQuery } from '../../endpoints.ts'
import type { QueryPreview } from '../../schema.ts'
import highlighted from '../mention/highlighted.module.css'
import { splitHighlights } from '../mention/split-highlights.ts'
import classes from './query-editor.module.css'

/** A query with what it finds in what is stored, while it is written; what is wrong is shown at its place, with the remedy. */
export function QueryEditor(props: {
  value: string
  onChange: (query: string) => void
  sources?: number[]
  error?: string | undefined
  label?: string
  compact?: boolean
}) {
  const { value, onChange, sources = [], error, compact = false } = props
  const t = useTranslations('listen.topics')
  const [settled] = useDebouncedValue(value, 400)
  const field = useRef<HTMLTextAreaElement>(null)
  const asked = settled.trim() !== ''
  const preview = useApi(
    previewQuery,
    { query: settled, sources },
    { enabled: asked, previous: true, staleAfter: 30_000 },
  )
  const current = asked && preview.data !== undefined ? preview.data : null
  const fresh = current !== null && value === settled
  const problems = fresh ? current.problems : []
  const remarks = fresh ? current.remarks : []
  return (
    <div>
      <Textarea
        ref={field}
        label={props.label ?? t('query')}
        value={value}
        onChange={event => onChange(event.currentTarget.value)}
        placeholder={t('queryExample')}
        autosize
        minRows={compact ? 1 : 3}
        maxRows={12}
        maxLength={20_000}
        spellCheck={false}
        styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)', fontSize: 14 } }}
        error={error ?? (problems.length > 0 ? <Wrong {...problems[0]!} /> : undefined)}
        rightSection={preview.isFetching ? <Loader size={14} aria-label={t('previewing')} /> : null}
      />
      {remarks.length > 0 && (
        <Text size="sm" mt={4} role="status">
          <Wrong {...remarks[0]!} />
        </Text>
      )}
      {[...problems, ...remarks].slice(0, 1).map(place => (
        <Problem
          key={place.code}
          query={value}
          column={place.column}
          length={place.length}
          onGo={() => goTo(field.current, place)}
        />
      ))}
      {current !== null && current.problems.length === 0 && <Found preview={current} compact={compact} />}
    </div>
  )
}

/** What is wrong and what to do: both are read out with the field. */
const Wrong = ({ message, remedy }: { message: string; remedy: string }) => (
  <>
    {message}
    <Text component="span" display="block" size="sm" c="dimmed">
      {remedy}
    </Text>
  </>
)

/** Columns count from 1, as in what is said of them. */
function goTo(field: HTMLTextAreaElement | null, place: { column: number; length: number }) {
  field?.focus()
  field?.setSelectionRange(place.column - 1, place.column - 1 + place.length)
}

type ProblemProps = { query: string; column: number; length: number; onGo: () => void }

/** The part of the query that cannot be read, marked; pressing it selects the place in the field. */
function Problem({ query, column, length, onGo }: ProblemProps) {
  const t = useTranslations('listen.topics')
  const start = column - 1
  const end = start + Math.max(length, 1)
  return (
    <button type="button" className={classes.problem} onClick={onGo}>
      <span className="unseen">{t('goToProblem', { column })} </span>
      <code>
        {query.slice(Math.max(0, start - 30), start)}
        <mark>{query.slice(start, end) || '␣'}</mark>
        {query.slice(end, end + 30)}
      </code>
    </button>
  )
}

function Found({ preview, compact }: { preview: QueryPreview; compact: boolean }) {
  const t = useTranslations('listen.topics')
  const formats = useFormats()
  const now = useNow()
  const { examined, matched, perDay, since } = preview
  return (
    <div aria-live="polite">
      <Text size="sm" mt="xs">
        {examined === 0
          ? t('nothingStored')
          : t('found', {
              matched,
              examined: formats.number(examined),
              since: since === null ? '' : formats.day(since),
              perDay: perDay === null ? '—' : formats.number(perDay, { maximumFractionDigits: 1 }),
            })}
      </Text>
      {!compact && preview.sample.length > 0 && (
        <ul className={classes.sample}>
          {preview.sample.map(item => (
            <li key={item.id}>
              <Text size="sm" c="dimmed">
                {[item.author, item.source, formats.age(item.publishedAt, now)].filter(Boolean).join(' · ')}
              </Text>
              {item.title !== null && (
                <div className={classes.title} lang={item.language ?? undefined}>
                  <Marked text={item.title} spans={item.spans.filter(span => span.field === 'title')} />
                </div>
              )}
              <div className={classes.text} lang={item.language ?? undefined}>
                <Marked text={item.text} spans={item.spans.filter(span => span.field === 'text')} />
              </div>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function Marked({ text, spans }: { text: string; spans: { start: number; end: number }[] }) {
  let offset = 0
  return splitHighlights(
    text,
    spans.map(span => ({ ...span, mark: true })),
  ).map(piece => {
    const at = offset
    offset += piece.text.length
    return piece.marks.length === 0 ? (
      <span key={at}>{piece.text}</span>
    ) : (
      <mark key={at} className={highlighted.mark} style={{ '--mark': 'var(--vigie-action)' } as React.CSSProperties}>
        {piece.text}
      </mark>
    )
  })
}
