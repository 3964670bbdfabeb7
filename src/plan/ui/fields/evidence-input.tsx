import { ActionIcon, Button, Group, Select, Textarea, TextInput } from '@mantine/core'
import { Plus, Trash2 } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { type Evidence, evidenceKinds } from '../../schema.ts'
import { useModelWords } from '../words.ts'
import type { InputProps } from './field-props.ts'
import classes from './fields.module.css'
import { Legend } from './legend.tsx'

/** What a claim rests on: kind, what it shows, where it comes from and when. */
export function EvidenceInput(props: InputProps) {
  const t = useTranslations('plan.ui.fields')
  const words = useModelWords()
  const items = (Array.isArray(props.value) ? props.value : []) as Evidence[]
  const put = (at: number, change: Partial<Record<keyof Evidence, string | null>>) =>
    props.onChange(
      items.map((item, index) => {
        if (index !== at) return item
        const next: Record<string, unknown> = { ...item, ...change }
        for (const [name, value] of Object.entries(next)) if (value === null || value === '') delete next[name]
        return next
      }),
    )
  const kinds = evidenceKinds.map(kind => ({ value: kind, label: words.value('evidence-kind', kind) }))
  return (
    <Legend {...props}>
      {items.map((item, at) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: evidence has no identity of its own
          key={at}
          className={classes.row}
        >
          <Group align="flex-start" gap="sm" wrap="wrap">
            <Select
              label={words.part('evidence.kind').label}
              data={kinds}
              allowDeselect={false}
              value={item.kind}
              w={150}
              readOnly={props.disabled}
              onChange={value => put(at, { kind: value ?? 'note' })}
            />
            <TextInput
              label={words.part('evidence.on').label}
              type="date"
              w={160}
              value={item.on ?? ''}
              readOnly={props.disabled}
              onChange={event => put(at, { on: event.currentTarget.value })}
            />
            <TextInput
              label={words.part('evidence.source').label}
              className={classes.grow}
              value={item.source ?? ''}
              maxLength={300}
              readOnly={props.disabled}
              onChange={event => put(at, { source: event.currentTarget.value })}
            />
          </Group>
          <Textarea
            label={words.part('evidence.says').label}
            autosize
            minRows={1}
            value={item.says ?? ''}
            maxLength={5000}
            readOnly={props.disabled}
            onChange={event => put(at, { says: event.currentTarget.value })}
          />
          {(item.kind === 'mention' || item.kind === 'topic' || item.kind === 'figure') && (
            <TextInput
              label={words.part('evidence.of').label}
              value={item.of ?? ''}
              maxLength={200}
              readOnly={props.disabled}
              onChange={event => put(at, { of: event.currentTarget.value })}
            />
          )}
          {!props.disabled && (
            <ActionIcon
              variant="subtle"
              color="gray"
              className={classes.remove}
              aria-label={t('removeEvidence', { number: at + 1 })}
              onClick={() => props.onChange(items.length === 1 ? null : items.filter((_, index) => index !== at))}
            >
              <Trash2 size={16} aria-hidden />
            </ActionIcon>
          )}
        </div>
      ))}
      {!props.disabled && (
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<Plus size={14} aria-hidden />}
          onClick={() => props.onChange([...items, { kind: 'note' }])}
        >
          {t('addEvidence')}
        </Button>
      )}
    </Legend>
  )
}
