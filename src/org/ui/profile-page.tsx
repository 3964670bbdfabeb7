import { SegmentedControl, Select, Stack, Switch, Text, TextInput, useMantineColorScheme } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { OutputOf } from '../../endpoint.ts'
import { apiKey, useApi, useApiMutation } from '../../ui-kit/api.tsx'
import { fieldErrors } from '../../ui-kit/explain-error.ts'
import { Form, FormSection } from '../../ui-kit/form-section.tsx'
import { notify, useNotifyError } from '../../ui-kit/notify.tsx'
import { Page } from '../../ui-kit/page.tsx'
import { ErrorState, PageSkeleton } from '../../ui-kit/states.tsx'
import { me, updateMe } from '../endpoints.ts'
import { EmailForm } from './email-form.tsx'
import { timeZones } from './time-zones.ts'

type Me = OutputOf<typeof me>

export function ProfilePage() {
  const t = useTranslations('org')
  const answer = useApi(me, {})
  return (
    <Page title={t('pages.profile')} lead={t('profile.lead')} width="form">
      {answer.data !== undefined ? (
        <Profile account={answer.data.account} whole={answer.data.onlyFor === null} />
      ) : answer.error !== null ? (
        <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />
      ) : (
        <PageSkeleton shape="form" count={3} />
      )}
    </Page>
  )
}

function Profile({ account, whole }: { account: Me['account']; whole: boolean }) {
  const t = useTranslations('org.profile')
  return (
    <div>
      <FormSection title={t('name')} teaching={t('nameTeaching')}>
        <NameForm name={account.name} />
      </FormSection>
      <FormSection title={t('email')} teaching={t('emailTeaching')}>
        <EmailForm email={account.email} canChange={account.hasPassword && whole} />
      </FormSection>
      <FormSection title={t('preferences')} teaching={t('preferencesTeaching')}>
        <Preferences account={account} />
      </FormSection>
    </div>
  )
}

function NameForm({ name }: { name: string }) {
  const t = useTranslations('org.profile')
  const app = useTranslations('app')
  const send = useApiMutation(updateMe, { refresh: [me], onDone: () => notify(app('saved')) })
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { name },
    validate: { name: value => (value.trim() === '' ? t('nameMissing') : null) },
  })
  return (
    <Form
      onSubmit={form.onSubmit(values => send.mutate(values, { onError: error => form.setErrors(fieldErrors(error)) }))}
      submit={app('save')}
      loading={send.isPending}
      error={send.error}
    >
      <TextInput
        label={t('name')}
        autoComplete="name"
        maxLength={120}
        key={form.key('name')}
        {...form.getInputProps('name')}
      />
    </Form>
  )
}

/** Kept as soon as they are chosen. */
function Preferences({ account }: { account: Me['account'] }) {
  const t = useTranslations('org.profile')
  const shell = useTranslations('app.shell')
  const queries = useQueryClient()
  const fail = useNotifyError()
  const { setColorScheme } = useMantineColorScheme()
  const { mutate } = useApiMutation(updateMe)
  const [zones] = useState(timeZones)
  const change = (preference: Partial<Pick<Me['account'], 'locale' | 'theme' | 'timeZone' | 'characterKeys'>>) => {
    queries.setQueryData<Me>(
      apiKey(me, '', {}),
      before => before && { ...before, account: { ...before.account, ...preference } },
    )
    mutate(preference, { onError: fail, onSuccess: () => void queries.invalidateQueries() })
  }
  return (
    <Stack gap={20}>
      <div>
        <Text id="profile-language" fw={500} mb={4}>
          {t('language')}
        </Text>
        <SegmentedControl
          aria-labelledby="profile-language"
          value={account.locale}
          onChange={value => change({ locale: value === 'en' ? 'en' : 'fr' })}
          data={[
            { value: 'fr', label: <span lang="fr">Français</span> },
            { value: 'en', label: <span lang="en">English</span> },
          ]}
        />
      </div>
      <div>
        <Text id="profile-theme" fw={500} mb={4}>
          {t('theme')}
        </Text>
        <SegmentedControl
          aria-labelledby="profile-theme"
          value={account.theme}
          onChange={value => {
            const theme = value === 'light' || value === 'dark' ? value : 'auto'
            setColorScheme(theme)
            change({ theme })
          }}
          data={(['light', 'dark', 'auto'] as const).map(value => ({ value, label: shell(`themes.${value}`) }))}
        />
      </div>
      <Select
        label={t('timeZone')}
        description={t('timeZoneHelp')}
        data={zones}
        value={account.timeZone}
        onChange={timeZone => change({ timeZone })}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t('timeZoneHelp') }}
        maw={360}
      />
      <Switch
        label={t('characterKeys')}
        description={t('characterKeysHelp')}
        checked={account.characterKeys}
        onChange={event => change({ characterKeys: event.currentTarget.checked })}
      />
    </Stack>
  )
}
