import { PasswordInput, Select, Switch, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Texts } from './connector-texts.tsx'
import { NumberField } from './number-field.tsx'

type JsonSchema = {
  type?: string
  enum?: string[]
  const?: string
  default?: unknown
  properties?: Record<string, JsonSchema>
  required?: string[]
  items?: JsonSchema
  minimum?: number
  maximum?: number
  format?: string
  /** Which values of other fields make this one of use: `{ mode: ['account'] }`. */
  shownWhen?: Record<string, unknown[]>
}
export type Settings = Record<string, unknown>

/**
 * A form drawn from a connector's own schema; labels and hints are the connector's texts (`settings.<field>`,
 * `hints.<field>`, `options.<field>.<value>`). `errors` by field.
 */
export function SchemaFields(props: {
  schema: Record<string, unknown>
  text: Texts
  value: Settings
  onChange: (value: Settings) => void
  errors?: Record<string, string>
  readOnly?: boolean
}) {
  const { text, value, onChange } = props
  const schema = props.schema as JsonSchema
  return Object.entries(schema.properties ?? {})
    .filter(([, field]) => isShown(field, schema, value))
    .map(([name, field]) => (
      <Field
        key={name}
        label={text(`settings.${name}`) ?? name}
        hint={text(`hints.${name}`)}
        error={props.errors?.[name]}
        field={field}
        required={schema.required?.includes(name) === true && field.default === undefined}
        readOnly={props.readOnly === true}
        value={value[name] ?? field.default}
        choiceLabel={choice => text(`options.${name}.${choice}`) ?? choice}
        onChange={changed => onChange({ ...value, [name]: changed })}
      />
    ))
}

const isShown = (field: JsonSchema, schema: JsonSchema, value: Settings): boolean =>
  Object.entries(field.shownWhen ?? {}).every(([name, values]) =>
    values.includes(value[name] ?? schema.properties?.[name]?.default),
  )

type FieldProps = {
  label: string
  hint: string | undefined
  error: string | undefined
  field: JsonSchema
  required: boolean
  readOnly: boolean
  value: unknown
  choiceLabel: (choice: string) => string
  onChange: (value: unknown) => void
}

function Field({ label, hint, error, field, required, readOnly, value, choiceLabel, onChange }: FieldProps) {
  const common = { label, description: hint, error, required, readOnly, withAsterisk: required }
  if (field.const !== undefined) return null
  if (field.enum !== undefined)
    return (
      <Select
        {...common}
        data={field.enum.map(choice => ({ value: choice, label: choiceLabel(choice) }))}
        value={typeof value === 'string' ? value : null}
        onChange={onChange}
        allowDeselect={!required && field.default === undefined}
      />
    )
  if (field.type === 'boolean')
    return (
      <Switch
        label={label}
        description={hint}
        disabled={readOnly}
        checked={value === true}
        onChange={event => onChange(event.currentTarget.checked)}
      />
    )
  if (field.type === 'integer' || field.type === 'number')
    return (
      <NumberField
        {...common}
        value={typeof value === 'number' ? value : null}
        min={field.minimum}
        max={field.maximum}
        onChange={changed => onChange(changed ?? undefined)}
      />
    )
  if (field.type === 'array')
    return <Lines {...common} value={Array.isArray(value) ? value.map(String) : []} onChange={onChange} />
  return (
    <TextInput
      {...common}
      type={field.format === 'uri' ? 'url' : 'text'}
      value={typeof value === 'string' ? value : ''}
      onChange={event =>
        onChange(event.currentTarget.value === '' && !required ? undefined : event.currentTarget.value)
      }
    />
  )
}

type LinesProps = {
  label: string
  description: string | undefined
  error: string | undefined
  required: boolean
  readOnly: boolean
  withAsterisk: boolean
  value: string[]
  onChange: (value: string[]) => void
}

/** Several values, one a line: what is being typed stays as it is typed, empty lines are no values. */
function Lines({ value, onChange, ...rest }: LinesProps) {
  const [text, setText] = useState(value.join('\n'))
  const same = valuesIn(text).join('\n') === value.join('\n')
  return (
    <Textarea
      {...rest}
      autosize
      minRows={2}
      maxRows={8}
      value={same ? text : value.join('\n')}
      onChange={event => {
        setText(event.currentTarget.value)
        onChange(valuesIn(event.currentTarget.value))
      }}
    />
  )
}

const valuesIn = (text: string): string[] =>
  text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')

/** What proves the access: typed once, sealed, never read again. */
export function SecretField(props: {
  text: Texts
  /** There is one already: an empty field leaves it as it is. */
  kept?: boolean
  required?: boolean
  error?: string | undefined
  value: string
  onChange: (secret: string) => void
}) {
  const t = useTranslations('app.secret')
  return (
    <PasswordInput
      label={props.text('secret') ?? t('label')}
      description={props.text('secretHint') ?? t('help')}
      error={props.error}
      placeholder={props.kept === true ? t('kept') : ''}
      required={props.required ?? false}
      autoComplete="off"
      visibilityToggleButtonProps={{ 'aria-label': t('show'), tabIndex: 0 }}
      value={props.value}
      onChange={event => props.onChange(event.currentTarget.value)}
    />
  )
}
