import { NumberInput, Select, Stack, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { OutputOf } from '../../endpoint.ts'
import { useApi, useApiMutation } from '../../ui-kit/api.tsx'
import { fieldErrors } from '../../ui-kit/explain-error.ts'
import { Form, FormSection } from '../../ui-kit/form-section.tsx'
import { notify } from '../../ui-kit/notify.tsx'
import { Page } from '../../ui-kit/page.tsx'
import { ErrorState, PageSkeleton } from '../../ui-kit/states.tsx'
import { getOrganisation, me, updateOrganisation } from '../endpoints.ts'
import { timeZones } from './time-zones.ts'

type Settings = OutputOf<typeof getOrganisation>
const languages = { fr: ['fr'], en: ['en'], 'fr-en': ['fr', 'en'], 'en-fr': ['en', 'fr'] } as const
type Languages = keyof typeof languages

export function OrganisationPage() {
  const t = useTranslations('org')
  const answer = useApi(getOrganisation, {})
  return (
    <Page title={t('pages.organisation')} lead={t('organisation.lead')} width="form">
      {answer.data !== undefined ? (
        <OrganisationForm settings={answer.data} />
      ) : answer.error !== null ? (
        <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />
      ) : (
        <PageSkeleton shape="form" count={4} />
      )}
    </Page>
  )
}

function OrganisationForm({ settings }: { settings: Settings }) {
  const t = useTranslations('org.organisation')
  const app = useTranslations('app')
  const [zones] = useState(timeZones)
  const save = useApiMutation(updateOrganisation, { refresh: [getOrganisation], onDone: () => notify(app('saved')) })
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: {
      name: settings.name,
      slug: settings.slug,
      languages: settings.languages.join('-') as Languages,
      timeZone: settings.timeZone,
      retentionDays: settings.retentionDays ?? ('' as number | ''),
      privacyContact: settings.privacyContact ?? '',
    },
    validate: {
      name: value => (value.trim() === '' ? t('nameMissing') : null),
      slug: value => (/^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/.test(value) && value.length >= 2 ? null : t('slugWrong')),
    },
  })
  const submit = form.onSubmit(values =>
    save.mutate(
      {
        ...values,
        languages: [...languages[values.languages]],
        retentionDays: values.retentionDays === '' ? null : Number(values.retentionDays),
        privacyContact: values.privacyContact.trim() === '' ? null : values.privacyContact,
      },
      {
        // The address, the name in the menu and the hours hang on these: the page begins anew under its new address.
        onSuccess: ({ slug }) => {
          if (slug !== settings.slug) window.location.assign(`/o/${encodeURIComponent(slug)}/settings`)
          else refreshMe()
        },
        onError: error => form.setErrors(fieldErrors(error)),
      },
    ),
  )
  const refreshMe = useRefreshMe()
  return (
    <Form onSubmit={submit} submit={app('save')} loading={save.isPending} error={save.error}>
      <div>
        <FormSection title={t('identity')} teaching={t('identityTeaching')}>
          <Stack gap={18}>
            <TextInput label={t('name')} maxLength={120} key={form.key('name')} {...form.getInputProps('name')} />
            <TextInput
              label={t('slug')}
              description={t('slugHelp')}
              maxLength={60}
              spellCheck={false}
              key={form.key('slug')}
              {...form.getInputProps('slug')}
            />
          </Stack>
        </FormSection>
        <FormSection title={t('speech')} teaching={t('speechTeaching')}>
          <Stack gap={18}>
            <Select
              label={t('languages')}
              allowDeselect={false}
              data={(Object.keys(languages) as Languages[]).map(value => ({
                value,
                label: t(`languageChoices.${value}`),
              }))}
              key={form.key('languages')}
              {...form.getInputProps('languages')}
            />
            <Select
              label={t('timeZone')}
              data={zones}
              searchable
              allowDeselect={false}
              key={form.key('timeZone')}
              {...form.getInputProps('timeZone')}
            />
          </Stack>
        </FormSection>
        <FormSection title={t('privacy')} teaching={t('privacyTeaching')}>
          <Stack gap={18}>
            <NumberInput
              label={t('retention')}
              description={t('retentionHelp')}
              min={1}
              max={3650}
              allowDecimal={false}
              hideControls
              styles={{ wrapper: { maxWidth: 220 } }}
              key={form.key('retentionDays')}
              {...form.getInputProps('retentionDays')}
            />
            <Textarea
              label={t('contact')}
              description={t('contactHelp')}
              maxLength={300}
              autosize
              minRows={2}
              key={form.key('privacyContact')}
              {...form.getInputProps('privacyContact')}
            />
          </Stack>
        </FormSection>
      </div>
    </Form>
  )
}

function useRefreshMe(): () => void {
  const queries = useQueryClient()
  return () => void queries.invalidateQueries({ queryKey: [me.id] })
}
