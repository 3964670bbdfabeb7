import { NativeSelect, PasswordInput, Stack, TagsInput, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useTranslations } from 'use-intl'
import type { OutputOf } from '../../endpoint.ts'
import { type Role, roles } from '../../permissions.ts'
import { useApi, useApiMutation } from '../../ui-kit/api.tsx'
import { ConfirmInPlace } from '../../ui-kit/confirm-in-place.tsx'
import { CopyField } from '../../ui-kit/copy-field.tsx'
import { fieldErrors } from '../../ui-kit/explain-error.ts'
import { Form, FormSection } from '../../ui-kit/form-section.tsx'
import { Loaded } from '../../ui-kit/loaded.tsx'
import { notify, useNotifyError } from '../../ui-kit/notify.tsx'
import { Page } from '../../ui-kit/page.tsx'
import { getOidc, removeOidc, setOidc } from '../endpoints.ts'

type Oidc = OutputOf<typeof getOidc>

/** Sign-in through the organisation's own provider (OpenID Connect). */
export function OidcPage() {
  const t = useTranslations('org')
  const answer = useApi(getOidc, {})
  return (
    <Page title={t('pages.providers')} lead={t('oidc.lead')} width="form">
      <Loaded answer={answer} shape="form">
        {data => <OidcForm key={data.provider === null ? 'new' : 'set'} oidc={data} />}
      </Loaded>
    </Page>
  )
}

function OidcForm({ oidc }: { oidc: Oidc }) {
  const t = useTranslations('org.oidc')
  const role = useTranslations('org.roles')
  const app = useTranslations('app')
  const fail = useNotifyError()
  const save = useApiMutation(setOidc, { refresh: [getOidc], onDone: () => notify(app('saved')) })
  const remove = useApiMutation(removeOidc, { refresh: [getOidc] })
  const { provider } = oidc
  const form = useForm({
    initialValues: {
      label: provider?.label ?? '',
      issuer: provider?.issuer ?? '',
      clientId: provider?.clientId ?? '',
      clientSecret: '',
      domains: provider?.domains ?? [],
      defaultRole: (provider?.defaultRole ?? 'none') as Role | 'none',
    },
    validate: {
      label: value => (value.trim() === '' ? t('labelMissing') : null),
      issuer: value => (/^https?:\/\/\S+$/.test(value.trim()) ? null : t('issuerWrong')),
      clientId: value => (value.trim() === '' ? t('clientIdMissing') : null),
    },
  })
  const submit = form.onSubmit(({ clientSecret, defaultRole, ...values }) =>
    save.mutate(
      {
        ...values,
        issuer: values.issuer.trim(),
        defaultRole: defaultRole === 'none' ? null : defaultRole,
        ...(clientSecret !== '' ? { clientSecret } : provider === null ? { clientSecret: null } : {}),
      },
      { onError: error => form.setErrors(fieldErrors(error)), onSuccess: () => form.setFieldValue('clientSecret', '') },
    ),
  )
  return (
    <>
      <Form onSubmit={submit} submit={app('save')} loading={save.isPending} error={save.error}>
        <div>
          <FormSection title={t('register')} teaching={t('registerTeaching')}>
            <CopyField label={t('redirect')} value={oidc.redirectUri} />
          </FormSection>
          <FormSection title={t('provider')} teaching={t('providerTeaching')}>
            <Stack gap={18}>
              <TextInput
                label={t('label')}
                description={t('labelHelp')}
                maxLength={60}
                {...form.getInputProps('label')}
              />
              <TextInput
                label={t('issuer')}
                description={t('issuerHelp')}
                type="url"
                spellCheck={false}
                placeholder="https://"
                {...form.getInputProps('issuer')}
              />
              <TextInput
                label={t('clientId')}
                spellCheck={false}
                autoComplete="off"
                {...form.getInputProps('clientId')}
              />
              <PasswordInput
                label={t('clientSecret')}
                description={provider?.hasSecret ? t('clientSecretKept') : t('clientSecretHelp')}
                autoComplete="off"
                visibilityToggleButtonProps={{ 'aria-label': t('showSecret'), tabIndex: 0 }}
                {...form.getInputProps('clientSecret')}
              />
            </Stack>
          </FormSection>
          <FormSection title={t('who')} teaching={t('whoTeaching')}>
            <Stack gap={18}>
              <TagsInput
                label={t('domains')}
                description={t('domainsHelp')}
                splitChars={[',', ' ', ';']}
                {...form.getInputProps('domains')}
              />
              <NativeSelect
                label={t('defaultRole')}
                description={t('defaultRoleHelp')}
                data={[
                  { value: 'none', label: t('onlyInvited') },
                  ...roles.map(one => ({ value: one, label: role(`${one}.plain`) })),
                ]}
                {...form.getInputProps('defaultRole')}
              />
            </Stack>
          </FormSection>
        </div>
      </Form>
      {provider !== null && (
        <FormSection title={t('stop')} teaching={t('stopTeaching')}>
          <Text component="div">
            <ConfirmInPlace
              label={t('remove')}
              consequence={t('removeConsequence')}
              confirmLabel={t('remove')}
              loading={remove.isPending}
              onConfirm={() => remove.mutate({}, { onSuccess: () => notify(t('removed')), onError: fail })}
              buttonProps={{ size: 'sm', variant: 'default', color: 'negative' }}
            />
          </Text>
        </FormSection>
      )}
    </>
  )
}
