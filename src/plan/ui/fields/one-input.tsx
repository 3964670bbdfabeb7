import { Checkbox, MultiSelect, Select, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useModelWords } from '../words.ts'
import type { InputProps } from './field-props.ts'
import { remarksOn } from './field-remarks.tsx'
import { FigureField } from './figure-field.tsx'
import { keptLines as kept, sameLines as same, tooLong } from './lines.ts'
import { ReferenceInput } from './reference-input.tsx'
import { completeLink, isWholeLink } from './whole-address.ts'

/** The input of a field with one value, by its kind. */
export function OneInput(props: InputProps) {
  const { meta } = props.shape
  switch (meta.as) {
    case 'text':
      return <TextLines {...props} />
    case 'lines':
      return <ListLines {...props} />
    case 'number':
    case 'free-number':
      return <Quantity {...props} />
    case 'day':
      return <DayField {...props} />
    case 'yes-no':
      return <YesNo {...props} />
    case 'choice':
    case 'choices':
      return <Choice {...props} />
    case 'reference':
    case 'references':
      return <ReferenceInput {...props} />
    default:
      return <OneLine {...props} />
  }
}

/** Label, why, example and remarks, the same way for every input. */
export const common = ({ id, label, why, example, remarks, disabled }: InputProps) => ({
  id,
  label,
  ...(why === undefined ? {} : { description: why }),
  ...(example === undefined ? {} : { placeholder: example }),
  ...remarksOn(remarks),
  withSuccessStyles: false,
  ...(disabled ? { readOnly: true } : {}),
})

const text = (value: unknown) => (typeof value === 'string' ? value : '')

function OneLine(props: InputProps) {
  const t = useTranslations('plan.ui.fields')
  // An address half typed is no address yet: it stays here until it is one, and says so.
  const strict = props.shape.meta.as === 'link' || props.shape.meta.as === 'email'
  const [draft, setDraft] = useState<string | null>(null)
  const wrong = draft !== null && draft !== '' && !isWhole(props.shape.meta.as, draft)
  return (
    <TextInput
      {...common(props)}
      type={props.shape.meta.as === 'link' ? 'url' : props.shape.meta.as === 'email' ? 'email' : 'text'}
      maxLength={props.shape.meta.as === 'link' ? 2000 : 300}
      value={draft ?? text(props.value)}
      error={wrong ? t(props.shape.meta.as === 'email' ? 'email' : 'link') : common(props).error}
      onChange={event => {
        const typed = event.currentTarget.value
        if (!strict) return props.onChange(typed === '' ? null : typed)
        setDraft(typed)
        if (typed === '' || isWhole(props.shape.meta.as, typed)) props.onChange(typed === '' ? null : typed)
      }}
      onBlur={() => {
        const meant = wrong && props.shape.meta.as === 'link' ? completeLink(draft) : null
        if (meant !== null) props.onChange(meant)
        if (!wrong || meant !== null) setDraft(null)
      }}
    />
  )
}

const isWhole = (kind: string, typed: string) =>
  kind === 'email' ? /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(typed) : isWholeLink(typed)

function TextLines(props: InputProps) {
  return (
    <Textarea
      {...common(props)}
      autosize
      minRows={2}
      maxRows={14}
      maxLength={20_000}
      value={text(props.value)}
      onChange={event => props.onChange(event.currentTarget.value === '' ? null : event.currentTarget.value)}
    />
  )
}

/** One thing a line. Empty lines are kept while somebody types and left out of what is stored. */
function ListLines(props: InputProps) {
  const t = useTranslations('plan.ui.fields')
  const stored = Array.isArray(props.value) ? (props.value as string[]) : []
  const [draft, setDraft] = useState<string | null>(null)
  const shown = draft !== null && (tooLong(draft) || same(kept(draft), stored)) ? draft : stored.join('\n')
  return (
    <Textarea
      {...common(props)}
      description={[props.why, t('oneALine')].filter(Boolean).join(' ')}
      autosize
      minRows={2}
      maxRows={14}
      value={shown}
      {...(tooLong(draft) ? { error: t('lineTooLong') } : {})}
      onChange={event => {
        setDraft(event.currentTarget.value)
        // A line that cannot be stored whole stays here, and says so.
        if (tooLong(event.currentTarget.value)) return
        const lines = kept(event.currentTarget.value)
        props.onChange(lines.length === 0 ? null : lines)
      }}
      onBlur={() => {
        if (!tooLong(draft)) setDraft(null)
      }}
    />
  )
}

function Quantity(props: InputProps) {
  const words = useModelWords()
  const unit = props.shape.meta.as === 'number' ? props.shape.meta.unit : undefined
  return (
    <FigureField
      share={props.share}
      {...common(props)}
      {...(unit === undefined || unit === 'count' || unit === 'rank' || unit === 'money'
        ? {}
        : { suffix: `\u00a0${words.value('unit', unit)}` })}
      {...(unit === undefined ? {} : { min: 0 })}
      styles={{ wrapper: { maxWidth: 280 } }}
      value={typeof props.value === 'number' ? props.value : null}
      onChange={props.onChange}
    />
  )
}

function DayField(props: InputProps) {
  return (
    <TextInput
      {...common(props)}
      type="date"
      max="9999-12-31"
      styles={{ wrapper: { maxWidth: 200 } }}
      value={text(props.value)}
      onChange={event => props.onChange(event.currentTarget.value === '' ? null : event.currentTarget.value)}
    />
  )
}

function YesNo(props: InputProps) {
  const t = useTranslations('plan.ui.fields')
  // Three answers: what was not said is not "no".
  const { placeholder: _none, ...shared } = common(props)
  return (
    <Select
      {...shared}
      styles={{ wrapper: { maxWidth: 200 } }}
      clearable={!props.disabled}
      data={[
        { value: 'yes', label: t('yes') },
        { value: 'no', label: t('no') },
      ]}
      placeholder={t('notSaid')}
      value={props.value === true ? 'yes' : props.value === false ? 'no' : null}
      onChange={value => props.onChange(value === null ? null : value === 'yes')}
    />
  )
}

function Choice(props: InputProps) {
  const words = useModelWords()
  const { meta } = props.shape
  if (meta.as !== 'choice' && meta.as !== 'choices') return null
  const data = meta.of.map(value => ({ value, label: words.value(meta.words, value) }))
  if (meta.as === 'choice')
    return (
      <Select
        {...common(props)}
        data={data}
        clearable={!props.disabled}
        styles={{ wrapper: { maxWidth: 420 } }}
        value={typeof props.value === 'string' ? props.value : null}
        onChange={value => props.onChange(value)}
      />
    )
  const chosen = Array.isArray(props.value) ? (props.value as string[]) : []
  if (data.length <= 4)
    return (
      <Checkbox.Group
        label={props.label}
        {...(props.why === undefined ? {} : { description: props.why })}
        {...remarksOn(props.remarks)}
        value={chosen}
        onChange={value => props.onChange(value.length === 0 ? null : value)}
        readOnly={props.disabled}
      >
        <div style={{ display: 'flex', gap: 16, flexWrap: 'wrap', marginTop: 6 }}>
          {data.map(one => (
            <Checkbox key={one.value} value={one.value} label={one.label} />
          ))}
        </div>
      </Checkbox.Group>
    )
  return (
    <MultiSelect
      {...common(props)}
      data={data}
      value={chosen}
      onChange={value => props.onChange(value.length === 0 ? null : value)}
    />
  )
}
