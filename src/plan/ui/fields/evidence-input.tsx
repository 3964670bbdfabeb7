import { ActionIcon, Button, Group, Select, Textarea, TextInput } from '@mantine/core'
import { Plus, Trash2 } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { type Evidence, evidenceKinds } from '../../schema.ts'
import { useModelWords } from '../words.ts'
import { EvidenceSubject } from './evidence-subject.tsx'
import type { InputProps } from './field-props.ts'
import classes from './fields.module.css'
import { Legend } from './legend.tsx'
import { LinkInput } from './link-input.tsx'

type Change = Partial<Record<keyof Evidence, string | null>>

/** What a claim rests on: kind, what it is (picked where Vigie knows it), what it shows, where it comes from and when. */
export function EvidenceInput(props: InputProps) {
  const t = useTranslations('plan.ui.fields')
  const items = (Array.isArray(props.value) ? props.value : []) as Evidence[]
  const put = (at: number, change: Change) =>
    props.onChange(items.map((item, index) => (index === at ? changed(item, change) : item)))
  return (
    <Legend {...props}>
      {items.map((item, at) => (
        <fieldset
          // biome-ignore lint/suspicious/noArrayIndexKey: evidence has no identity of its own
          key={at}
          className={classes.row}
        >
          <legend className="unseen">{t('row', { label: props.label, number: at + 1 })}</legend>
          <EvidenceRow item={item} disabled={props.disabled} onChange={change => put(at, change)} />
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
        </fieldset>
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

function changed(item: Evidence, change: Change): Evidence {
  const next: Record<string, unknown> = { ...item, ...change }
  for (const [name, value] of Object.entries(next)) if (value === null || value === '') delete next[name]
  return next as Evidence
}

function EvidenceRow(props: { item: Evidence; disabled: boolean; onChange: (change: Change) => void }) {
  const { item, disabled, onChange } = props
  const words = useModelWords()
  const kinds = evidenceKinds.map(kind => ({ value: kind, label: words.value('evidence-kind', kind) }))
  return (
    <>
      <Group align="flex-start" gap="sm" wrap="wrap">
        <Select
          label={words.part('evidence.kind').label}
          data={kinds}
          allowDeselect={false}
          value={item.kind}
          w={190}
          readOnly={disabled}
          // What one kind names means nothing to another.
          onChange={kind => onChange({ kind: kind ?? 'note', of: null })}
        />
        {item.kind !== 'note' && <EvidenceSubject evidence={item} disabled={disabled} onChange={onChange} />}
      </Group>
      <Textarea
        label={words.part('evidence.says').label}
        {...(words.part('evidence.says').example === undefined
          ? {}
          : { placeholder: words.part('evidence.says').example })}
        autosize
        minRows={1}
        value={item.says ?? ''}
        maxLength={5000}
        readOnly={disabled}
        onChange={event => onChange({ says: event.currentTarget.value })}
      />
      <Group align="flex-start" gap="sm" wrap="wrap">
        <TextInput
          label={words.part('evidence.on').label}
          type="date"
          max="9999-12-31"
          w={160}
          value={item.on ?? ''}
          readOnly={disabled}
          onChange={event => onChange({ on: event.currentTarget.value })}
        />
        <TextInput
          label={words.part('evidence.source').label}
          className={classes.grow ?? ''}
          value={item.source ?? ''}
          maxLength={300}
          readOnly={disabled}
          onChange={event => onChange({ source: event.currentTarget.value })}
        />
        <LinkInput
          label={words.part('evidence.link').label}
          className={classes.grow ?? ''}
          value={item.link}
          disabled={disabled}
          onChange={link => onChange({ link })}
        />
      </Group>
    </>
  )
}
