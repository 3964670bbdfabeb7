import { ColorInput, MultiSelect, Select, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useLocale, useTranslations } from 'use-intl'
import { ENGLISH, FRENCH, spellOperators } from '../../../query/index.ts'
import { Form, FormSection } from '../../../ui-kit/form-section.tsx'
import { type Topic, type TopicInput, topicKinds } from '../../schema.ts'
import { QueryEditor } from './query-editor.tsx'
import { useSources } from './use-catalogue.ts'

/** Okabe and Ito's colours: told apart by most people who do not see colours alike. */
export const topicColours = ['#0072B2', '#D55E00', '#009E73', '#CC79A7', '#E69F00', '#56B4E9', '#7A6A00', '#5B4B8A']

export function TopicForm(props: {
  topic?: Topic
  submit: string
  saving: boolean
  error: unknown
  /** All of it, and what of it was changed here. */
  onSubmit: (input: TopicInput, changed: Partial<TopicInput>) => void
}) {
  const t = useTranslations('listen')
  const locale = useLocale()
  const sources = useSources()
  const form = useForm<TopicInput>({
    mode: 'controlled',
    initialValues: {
      name: props.topic?.name ?? '',
      kind: props.topic?.kind ?? 'theme',
      query: spellOperators(props.topic?.query ?? '', locale === 'fr' ? FRENCH : ENGLISH),
      colour: props.topic?.colour ?? topicColours[0]!,
      sources: props.topic?.sources ?? [],
    },
    validate: {
      name: value => (value.trim() === '' ? t('topics.needsName') : null),
      query: value => (value.trim() === '' ? t('topics.needsQuery') : null),
    },
  })
  const submit = (input: TopicInput) => {
    const changed = Object.fromEntries(Object.entries(input).filter(([name]) => form.isDirty(name)))
    props.onSubmit(input, changed)
    form.resetDirty(input)
  }
  return (
    <Form onSubmit={form.onSubmit(submit)} submit={props.submit} loading={props.saving} error={props.error}>
      <FormSection title={t('topics.what')} teaching={t('topics.whatHelp')}>
        <TextInput
          label={t('topics.name')}
          placeholder={t('topics.nameExample')}
          maxLength={120}
          {...form.getInputProps('name')}
        />
        <Select
          label={t('topics.kind')}
          data={topicKinds.map(value => ({ value, label: t(`topicKinds.${value}`) }))}
          allowDeselect={false}
          {...form.getInputProps('kind')}
        />
        <ColorInput
          label={t('topics.colour')}
          format="hex"
          swatches={topicColours}
          withPicker={false}
          withEyeDropper={false}
          closeOnColorSwatchClick
          {...form.getInputProps('colour')}
        />
      </FormSection>
      <FormSection title={t('topics.query')} teaching={<QueryHelp />}>
        <QueryEditor
          value={form.values.query}
          onChange={value => form.setFieldValue('query', value)}
          sources={form.values.sources}
          error={form.errors.query as string | undefined}
        />
      </FormSection>
      <FormSection title={t('topics.where')} teaching={t('topics.whereHelp')}>
        <MultiSelect
          label={t('topics.sources')}
          placeholder={form.values.sources.length === 0 ? t('topics.allSources') : ''}
          data={sources.map(one => ({ value: String(one.id), label: one.title }))}
          value={form.values.sources.map(String)}
          onChange={chosen => form.setFieldValue('sources', chosen.map(Number))}
          searchable
          clearable
        />
      </FormSection>
    </Form>
  )
}

/** The query language in eight lines; the whole of it is in the user guide. */
function QueryHelp() {
  const t = useTranslations('listen.queryHelp')
  const lines = ['any', 'phrase', 'both', 'either', 'without', 'near', 'start', 'field'] as const
  return (
    <>
      <p style={{ marginTop: 0 }}>{t('intro')}</p>
      <dl style={{ margin: 0 }}>
        {lines.map(line => (
          <div key={line} style={{ marginBottom: 8 }}>
            <dt>
              <code>{t(`syntax.${line}`)}</code>
            </dt>
            <dd style={{ margin: 0 }}>{t(`meaning.${line}`)}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
