import { NumberInput, PasswordInput, Select, Switch, TagsInput, Text, TextInput } from '@mantine/core'
import { useTranslations } from 'use-intl'

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

/** The connect form, drawn from the connector's own schema; labels and hints are the connector's texts. */
export function SettingsFields(props: {
  connector: string
  schema: Record<string, unknown>
  value: Settings
  onChange: (value: Settings) => void
  secret: { wanted: boolean; kept: boolean; value: string; onChange: (secret: string) => void }
}) {
  const { connector, value, onChange, secret } = props
  const schema = props.schema as JsonSchema
  const text = useConnectorTexts(connector)
  const t = useTranslations('listen.sources')
  return (
    <>
      {Object.entries(schema.properties ?? {})
        .filter(([, field]) => isShown(field, schema, value))
        .map(([name, field]) => (
          <Field
            key={name}
            label={text(`settings.${name}`) ?? name}
            hint={text(`hints.${name}`)}
            field={field}
            required={schema.required?.includes(name) === true && field.default === undefined}
            value={value[name] ?? field.default}
            choiceLabel={choice => text(`options.${name}.${choice}`) ?? choice}
            onChange={changed => onChange({ ...value, [name]: changed })}
          />
        ))}
      {secret.wanted && (
        <PasswordInput
          label={text('secret') ?? t('secret')}
          description={text('secretHint') ?? t('secretHelp')}
          placeholder={secret.kept ? t('secretKept') : ''}
          autoComplete="off"
          visibilityToggleButtonProps={{ 'aria-label': t('secretShow'), tabIndex: 0 }}
          value={secret.value}
          onChange={event => secret.onChange(event.currentTarget.value)}
        />
      )}
    </>
  )
}

const isShown = (field: JsonSchema, schema: JsonSchema, value: Settings): boolean =>
  Object.entries(field.shownWhen ?? {}).every(([name, values]) =>
    values.includes(value[name] ?? schema.properties?.[name]?.default),
  )

type FieldProps = {
  label: string
  hint: string | undefined
  field: JsonSchema
  required: boolean
  value: unknown
  choiceLabel: (choice: string) => string
  onChange: (value: unknown) => void
}

function Field({ label, hint, field, required, value, choiceLabel, onChange }: FieldProps) {
  const common = { label, description: hint, required, withAsterisk: required }
  if (field.const !== undefined) return null
  if (field.enum !== undefined)
    return (
      <Select
        {...common}
        data={field.enum.map(choice => ({ value: choice, label: choiceLabel(choice) }))}
        value={typeof value === 'string' ? value : null}
        onChange={onChange}
        allowDeselect={!required}
      />
    )
  if (field.type === 'boolean')
    return (
      <Switch
        label={label}
        description={hint}
        checked={value === true}
        onChange={event => onChange(event.currentTarget.checked)}
      />
    )
  if (field.type === 'integer' || field.type === 'number')
    return (
      <NumberInput
        {...common}
        value={typeof value === 'number' ? value : ''}
        min={field.minimum}
        max={field.maximum}
        onChange={onChange}
      />
    )
  if (field.type === 'array')
    return <TagsInput {...common} value={Array.isArray(value) ? value.map(String) : []} onChange={onChange} />
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

/** Texts of a connector by a key below `connectors.<id>`; undefined where it has none. Its id is data, so the keys are not checked by types. */
export function useConnectorTexts(connector: string): (key: string) => string | undefined {
  const t = useTranslations() as unknown as { (key: string): string; has: (key: string) => boolean }
  return key => {
    const whole = `connectors.${connector}.${key}`
    return t.has(whole) ? t(whole) : undefined
  }
}

/** What a person should know before connecting: how to get access, what it costs, what the terms allow. */
export function ConnectorFacts({ connector }: { connector: string }) {
  const text = useConnectorTexts(connector)
  const facts = ['about', 'access', 'cost', 'terms'].map(key => text(key)).filter(one => one !== undefined)
  return facts.map(fact => (
    <Text key={fact} size="sm" c="dimmed" className="measure">
      {fact}
    </Text>
  ))
}
