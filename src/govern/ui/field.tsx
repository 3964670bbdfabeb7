import { Checkbox, MultiSelect, Select, TagsInput, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { listMembers } from '../../org/endpoints.ts'
import { parseQuery } from '../../query/parse.ts'
import { useApi } from '../../ui-kit/api.tsx'
import { NumberField } from '../../ui-kit/number-field.tsx'
import { useCan } from '../../ui-kit/session.tsx'
import type { FieldShape, PolicyPart } from '../schema.ts'
import { useWorkingPolicy } from './policy-context.tsx'
import { RowsField } from './rows-field.tsx'
import { usePolicyWords } from './words.ts'

export type FieldProps = {
  part: PolicyPart
  shape: FieldShape
  /** Path of its words, where it is a column. */
  words?: string
  id: string
  value: unknown
  onChange: (value: unknown) => void
}
type Shared = {
  id: string
  label: string
  description?: string
  placeholder?: string
  readOnly?: boolean
}
type InputProps = FieldProps & { shared: Shared; disabled: boolean }

/** One field of the policy, by its kind: label, why it matters, and an example of what to write. */
export function PolicyField(props: FieldProps) {
  const words = usePolicyWords()
  const { mayWrite } = useWorkingPolicy()
  const { label, why, example } = words.field(props.part, props.words ?? props.shape.name)
  const shared: Shared = {
    id: props.id,
    label,
    ...(why === undefined ? {} : { description: why }),
    ...(example === undefined || !mayWrite ? {} : { placeholder: example }),
    ...(mayWrite ? {} : { readOnly: true }),
  }
  return <ByKind {...props} shared={shared} disabled={!mayWrite} />
}

function ByKind(props: InputProps) {
  switch (props.shape.meta.as) {
    case 'text':
      return <LongText {...props} />
    case 'lines':
      return <Lines {...props} />
    case 'query':
      return <QueryText {...props} />
    case 'number':
      return <NumberText {...props} />
    case 'yes-no':
      return <YesNo {...props} />
    case 'choice':
    case 'choices':
      return <Choice {...props} />
    case 'networks':
    case 'kinds':
      return <Words {...props} />
    case 'themes':
      return <Themes {...props} />
    case 'people':
      return <People {...props} />
    case 'rows':
      return (
        <RowsField {...props} label={props.shared.label} why={props.shared.description} disabled={props.disabled} />
      )
    default:
      return <OneLine {...props} />
  }
}

const text = (value: unknown) => (typeof value === 'string' ? value : '')
const list = (value: unknown) => (Array.isArray(value) ? (value as string[]) : [])
const some = (values: string[]) => (values.length === 0 ? null : values)

function OneLine({ shared, shape, value, onChange }: InputProps) {
  const { as } = shape.meta
  return (
    <TextInput
      {...shared}
      type={as === 'day' ? 'date' : as === 'time' ? 'time' : 'text'}
      maxLength={300}
      value={text(value)}
      onChange={event => onChange(event.currentTarget.value === '' ? null : event.currentTarget.value)}
    />
  )
}

function LongText({ shared, value, onChange }: InputProps) {
  return (
    <Textarea
      {...shared}
      autosize
      minRows={2}
      maxRows={14}
      maxLength={20_000}
      value={text(value)}
      onChange={event => onChange(event.currentTarget.value === '' ? null : event.currentTarget.value)}
    />
  )
}

/** One thing a line. Empty lines are kept while somebody types and left out of what is stored. */
function Lines({ shared, value, onChange }: InputProps) {
  const [draft, setDraft] = useState<string | null>(null)
  const kept = (typed: string) =>
    typed
      .split('\n')
      .map(line => line.trim().slice(0, 1000))
      .filter(line => line !== '')
  return (
    <Textarea
      {...shared}
      autosize
      minRows={2}
      maxRows={14}
      value={draft ?? list(value).join('\n')}
      onChange={event => {
        setDraft(event.currentTarget.value)
        onChange(some(kept(event.currentTarget.value)))
      }}
      onBlur={() => setDraft(null)}
    />
  )
}

function QueryText({ shared, value, onChange }: InputProps) {
  const t = useTranslations('govern.ui')
  const typed = text(value)
  const wrong = typed.trim() !== '' && !parseQuery(typed).ok
  return (
    <TextInput
      {...shared}
      spellCheck={false}
      maxLength={5000}
      value={typed}
      error={wrong ? t('queryWrong') : null}
      onChange={event => onChange(event.currentTarget.value === '' ? null : event.currentTarget.value)}
    />
  )
}

function NumberText({ shared, shape, value, onChange }: InputProps) {
  const percent = shape.meta.as === 'number' && shape.meta.unit === 'percent'
  return (
    <NumberField
      {...shared}
      min={0}
      max={percent ? 100 : 100_000}
      maw={220}
      value={typeof value === 'number' ? value : null}
      onChange={onChange}
    />
  )
}

function YesNo({ shared, value, onChange, disabled }: InputProps) {
  const t = useTranslations('govern.ui')
  // Three answers: what was not said is not "no".
  return (
    <Select
      {...shared}
      maw={220}
      clearable={!disabled}
      data={[
        { value: 'yes', label: t('yes') },
        { value: 'no', label: t('no') },
      ]}
      placeholder={t('undecided')}
      value={value === true ? 'yes' : value === false ? 'no' : null}
      onChange={next => onChange(next === null ? null : next === 'yes')}
    />
  )
}

function Choice({ shared, shape, value, onChange, disabled }: InputProps) {
  const t = useTranslations('govern.ui')
  const words = usePolicyWords()
  const { meta } = shape
  if (meta.as !== 'choice' && meta.as !== 'choices') return null
  const data = meta.of.map(one => ({ value: one, label: words.value(meta.words, one) }))
  if (meta.as === 'choice')
    return (
      <Select
        {...shared}
        data={data}
        maw={520}
        placeholder={t('undecided')}
        clearable={!disabled}
        value={typeof value === 'string' ? value : null}
        onChange={onChange}
      />
    )
  if (data.length > 4)
    return <MultiSelect {...shared} data={data} value={list(value)} onChange={next => onChange(some(next))} />
  return (
    <Checkbox.Group
      label={shared.label}
      {...(shared.description === undefined ? {} : { description: shared.description })}
      value={list(value)}
      onChange={next => onChange(some(next))}
      readOnly={disabled}
    >
      <div style={{ display: 'flex', gap: 16, flexWrap: 'wrap', marginTop: 6 }}>
        {data.map(one => (
          <Checkbox key={one.value} value={one.value} label={one.label} />
        ))}
      </div>
    </Checkbox.Group>
  )
}

/** What is known by name; anything else may be typed. */
export const knownNetworks = [
  'bluesky',
  'facebook',
  'flickr',
  'instagram',
  'linkedin',
  'mastodon',
  'newsletter',
  'pinterest',
  'threads',
  'wordpress',
  'x',
  'youtube',
]
export const knownKinds = ['post', 'article', 'newsletter', 'thread', 'video']

function Words({ shared, shape, value, onChange }: InputProps) {
  const known = shape.meta.as === 'kinds' ? knownKinds : knownNetworks
  return (
    <TagsInput {...shared} data={known} maxTags={100} value={list(value)} onChange={next => onChange(some(next))} />
  )
}

function Themes({ shared, value, onChange }: InputProps) {
  const { document } = useWorkingPolicy()
  const data = (document.themes ?? []).map(one => ({ value: one.id, label: one.name ?? one.id }))
  const chosen = list(value)
  for (const id of chosen) if (!data.some(one => one.value === id)) data.push({ value: id, label: id })
  return <MultiSelect {...shared} data={data} value={chosen} onChange={next => onChange(some(next))} />
}

function People({ shared, value, onChange }: InputProps) {
  const mayRead = useCan('members.read')
  const members = useApi(listMembers, {}, { enabled: mayRead, staleAfter: 300_000 })
  const data = (members.data?.items ?? []).map(one => ({ value: one.userId, label: one.name }))
  const chosen = list(value)
  for (const id of chosen) if (!data.some(one => one.value === id)) data.push({ value: id, label: id })
  return <MultiSelect {...shared} searchable data={data} value={chosen} onChange={next => onChange(some(next))} />
}
