import { TagsInput, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useTranslations } from 'use-intl'
import { Form, FormSection } from '../../../ui-kit/form-section.tsx'
import { useSession } from '../../../ui-kit/session.tsx'
import type { StartInput } from '../../schema.ts'

export function StartForm(props: { loading: boolean; error: unknown; onSubmit: (input: StartInput) => void }) {
  const t = useTranslations('listen.start')
  const { organisation } = useSession()
  const form = useForm<StartInput>({
    initialValues: { name: organisation.name, otherNames: [], site: '', handles: [], competitors: [], themes: [] },
    validate: { name: value => (value.trim() === '' ? t('needsName') : null) },
  })
  return (
    <Form onSubmit={form.onSubmit(props.onSubmit)} submit={t('propose')} loading={props.loading} error={props.error}>
      <FormSection title={t('who')} teaching={t('whoHelp')}>
        <TextInput label={t('name')} required maxLength={120} {...form.getInputProps('name')} />
        <TagsInput
          label={t('otherNames')}
          description={t('otherNamesHelp')}
          clearable
          {...form.getInputProps('otherNames')}
        />
      </FormSection>
      <FormSection title={t('where')} teaching={t('whereHelp')}>
        <TextInput
          label={t('site')}
          placeholder={t('siteExample')}
          inputMode="url"
          maxLength={500}
          {...form.getInputProps('site')}
        />
        <TagsInput label={t('handles')} description={t('handlesHelp')} clearable {...form.getInputProps('handles')} />
      </FormSection>
      <FormSection title={t('around')} teaching={t('aroundHelp')}>
        <TagsInput
          label={t('competitors')}
          description={t('tagsHelp')}
          clearable
          {...form.getInputProps('competitors')}
        />
        <TagsInput label={t('themes')} description={t('tagsHelp')} clearable {...form.getInputProps('themes')} />
      </FormSection>
    </Form>
  )
}
