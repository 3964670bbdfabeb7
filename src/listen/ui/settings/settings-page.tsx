import { NumberInput, Stack, Text } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useTranslations } from 'use-intl'
import type { OutputOf } from '../../../endpoint.ts'
import { getOrganisation } from '../../../org/endpoints.ts'
import { useApi, useApiMutation } from '../../../ui-kit/api.tsx'
import { fieldErrors } from '../../../ui-kit/explain-error.ts'
import { Form, FormSection } from '../../../ui-kit/form-section.tsx'
import { PageLink } from '../../../ui-kit/links.tsx'
import { notify } from '../../../ui-kit/notify.tsx'
import { Page } from '../../../ui-kit/page.tsx'
import { useCan, useFormats } from '../../../ui-kit/session.tsx'
import { ErrorState, PageSkeleton } from '../../../ui-kit/states.tsx'
import { changeSettings, readSettings } from '../../endpoints.ts'
import { SettingsTabs } from './settings-tabs.tsx'

/** How long what is heard stays: what matches nothing by its own rule, mentions by the organisation's. */
export function ListenSettingsPage() {
  const t = useTranslations('listen.settings')
  const settings = useApi(readSettings, {})
  const organisation = useApi(getOrganisation, {})
  return (
    <Page title={t('title')} lead={t('lead')} filters={<SettingsTabs />} width="form">
      {settings.data !== undefined && organisation.data !== undefined ? (
        <Loaded settings={settings.data} retentionDays={organisation.data.retentionDays} />
      ) : settings.error !== null || organisation.error !== null ? (
        <ErrorState
          error={settings.error ?? organisation.error}
          onRetry={() => {
            void settings.refetch()
            void organisation.refetch()
          }}
        />
      ) : (
        <PageSkeleton shape="form" count={2} />
      )}
    </Page>
  )
}

function Loaded(props: { settings: OutputOf<typeof readSettings>; retentionDays: number | null }) {
  const t = useTranslations('listen.settings')
  const formats = useFormats()
  const canManage = useCan('org.manage')
  const { unmatchedDays } = props.settings
  const kept =
    props.retentionDays === null
      ? t('mentionsNoLimit')
      : t('mentionsDays', { days: props.retentionDays, shown: formats.number(props.retentionDays) })
  return (
    <>
      <FormSection title={t('unmatched')} teaching={t('unmatchedTeaching')}>
        {canManage ? (
          <UnmatchedForm days={unmatchedDays} />
        ) : (
          <Text>{t('unmatchedDays', { days: unmatchedDays, shown: formats.number(unmatchedDays) })}</Text>
        )}
      </FormSection>
      <FormSection title={t('mentions')} teaching={t('mentionsTeaching')}>
        <Stack gap={4} align="flex-start">
          <Text>{kept}</Text>
          {canManage && <PageLink to="settings">{t('changeRetention')}</PageLink>}
        </Stack>
      </FormSection>
      <FormSection title={t('sources')} teaching={t('sourcesTeaching')}>
        <PageLink to="listen/sources">{t('seeSources')}</PageLink>
      </FormSection>
    </>
  )
}

function UnmatchedForm({ days }: { days: number }) {
  const t = useTranslations('listen.settings')
  const app = useTranslations('app')
  const save = useApiMutation(changeSettings, { refresh: [readSettings], onDone: () => notify(app('saved')) })
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { unmatchedDays: days as number | '' },
    validate: {
      unmatchedDays: value => (Number(value) >= 1 && Number(value) <= 365 ? null : t('unmatchedWrong')),
    },
  })
  return (
    <Form
      onSubmit={form.onSubmit(values =>
        save.mutate(
          { unmatchedDays: Number(values.unmatchedDays) },
          { onError: error => form.setErrors(fieldErrors(error)) },
        ),
      )}
      submit={app('save')}
      loading={save.isPending}
      error={save.error}
    >
      <NumberInput
        label={t('unmatchedLabel')}
        description={t('unmatchedHelp')}
        min={1}
        max={365}
        clampBehavior="none"
        allowDecimal={false}
        hideControls
        styles={{ wrapper: { maxWidth: 220 } }}
        key={form.key('unmatchedDays')}
        {...form.getInputProps('unmatchedDays')}
      />
    </Form>
  )
}
