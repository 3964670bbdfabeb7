import { Alert, Anchor, Button, Divider, Group, PasswordInput, Stack, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { Building2, CircleAlert, KeyRound } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { getPasskeyChallenge, getSignInOptions, signIn, signInWithPasskey } from '../../org/endpoints.ts'
import { askPasskey, isCancelled } from '../../org/ui/web-authn.ts'
import { useApiMutation, useClient } from '../../ui-kit/api.tsx'
import { Form, FormError } from '../../ui-kit/form-section.tsx'
import { kept } from '../kept.ts'
import classes from './door-frame.module.css'
import { DoorFrame } from './door-frame.tsx'
import { safeLanding, useEnter } from './landing.ts'
import { SecondStep } from './second-step.tsx'

/** Sign-in: password (then perhaps a code), passkey, or the organisation's own provider. */
export function SignInPage() {
  const t = useTranslations('app.doors.signIn')
  const [secondStep, setSecondStep] = useState(false)
  if (secondStep)
    return (
      <DoorFrame title={t('secondTitle')} lead={t('secondLead')}>
        <SecondStep onBack={() => setSecondStep(false)} />
      </DoorFrame>
    )
  return (
    <DoorFrame title={t('title')}>
      <FromProvider />
      <FirstStep onSecondStep={() => setSecondStep(true)} />
    </DoorFrame>
  )
}

/** The code comes in the address: only sentences of ours are shown, and none that would repeat a word of it. */
const providerSentences = {
  'org.no-oidc': 'org.errors.no-oidc',
  'org.oidc-failed': 'org.errors.oidc-failed',
  'org.oidc-flow-expired': 'org.errors.oidc-flow-expired',
  'org.oidc-no-address': 'org.errors.oidc-no-address',
  'org.oidc-not-member': 'org.errors.oidc-not-member',
  'org.oidc-unreachable': 'app.doors.signIn.providerAway',
  'org.oidc-no-provider': 'app.doors.signIn.providerAway',
  'org.oidc-insecure': 'app.doors.signIn.providerAway',
  'app.secret-unreadable': 'app.doors.signIn.providerAway',
} as const

/** What the organisation's provider answered when it did not let somebody in: `?error=org.oidc-failed`. */
function FromProvider() {
  const { error } = useSearch({ strict: false }) as { error?: unknown }
  const t = useTranslations()
  if (typeof error !== 'string' || !Object.hasOwn(providerSentences, error)) return null
  const sentence = t(providerSentences[error as keyof typeof providerSentences])
  return (
    <Alert color="negative" role="alert" icon={<CircleAlert size={18} aria-hidden />} title={sentence} mb="lg">
      {null}
    </Alert>
  )
}

function FirstStep({ onSecondStep }: { onSecondStep: () => void }) {
  const t = useTranslations('app.doors.signIn')
  const fields = useTranslations('app.doors.fields')
  const enter = useEnter()
  const send = useApiMutation(signIn)
  const [email, setEmail] = useState('')
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { email: '', password: '' },
    onValuesChange: values => setEmail(values.email),
    validate: {
      email: value => (value.trim() === '' ? fields('emailWrong') : null),
      password: value => (value === '' ? t('passwordMissing') : null),
    },
  })
  const options = useOptions(email)
  const submit = form.onSubmit(values =>
    send.mutate(values, { onSuccess: ({ secondStep }) => (secondStep ? onSecondStep() : enter()) }),
  )
  return (
    <Stack gap={24}>
      {options?.demonstration && <DemonstrationAccount {...options.demonstration} />}
      <Form onSubmit={submit} submit={t('submit')} loading={send.isPending} error={send.error} fullWidth>
        <Stack gap={18}>
          <TextInput
            label={fields('email')}
            type="email"
            autoComplete="username webauthn"
            key={form.key('email')}
            {...form.getInputProps('email')}
          />
          <PasswordInput
            label={fields('password')}
            autoComplete="current-password"
            visibilityToggleButtonProps={{ 'aria-label': fields('showPassword'), tabIndex: 0 }}
            key={form.key('password')}
            {...form.getInputProps('password')}
          />
        </Stack>
      </Form>
      <OtherWays options={options} />
      <Group justify="space-between">
        <Anchor size="sm" renderRoot={(props: object) => <Link {...props} to="/forgotten-password" />}>
          {t('forgotten')}
        </Anchor>
      </Group>
    </Stack>
  )
}

/** Everybody may come into a demonstration: its account stands at its door. */
function DemonstrationAccount({ email, password }: { email: string; password: string }) {
  const t = useTranslations('app.demonstration')
  return (
    <dl className={classes.account} aria-label={t('account')}>
      <dt>{t('email')}</dt>
      <dd>{email}</dd>
      <dt>{t('password')}</dt>
      <dd>{password}</dd>
    </dl>
  )
}

/** Providers belong to an organisation (from the address we came from) or to the domain of the e-mail address. */
function useOptions(email: string) {
  const client = useClient()
  const { to } = useSearch({ strict: false }) as { to?: unknown }
  const organisation = /^\/o\/([^/?]+)/.exec(safeLanding(to))?.[1] ?? kept.read('organisation') ?? undefined
  const [typed] = useDebouncedValue(/^\S+@\S+\.\S+$/.test(email.trim()) ? email.trim() : '', 400)
  const input = { ...(organisation ? { organisation } : {}), ...(typed === '' ? {} : { email: typed }) }
  return useQuery({
    queryKey: ['sign-in-options', input],
    queryFn: () => client(getSignInOptions, input),
    placeholderData: before => before,
    staleTime: 60_000,
  }).data
}

function OtherWays({ options }: { options: ReturnType<typeof useOptions> }) {
  const t = useTranslations('app.doors.signIn')
  const client = useClient()
  const enter = useEnter()
  const { to } = useSearch({ strict: false }) as { to?: unknown }
  const [failure, setFailure] = useState<unknown>(null)
  const [waiting, setWaiting] = useState(false)
  const passkeys = options?.passkeys === true && 'credentials' in navigator && 'PublicKeyCredential' in window
  const providers = options?.providers ?? []
  if (!passkeys && providers.length === 0) return null

  const withPasskey = async () => {
    setWaiting(true)
    setFailure(null)
    try {
      const response = await askPasskey(await client(getPasskeyChallenge, {}))
      await client(signInWithPasskey, { response })
      enter()
    } catch (error) {
      if (!isCancelled(error)) setFailure(error)
    } finally {
      setWaiting(false)
    }
  }
  return (
    <Stack gap={12}>
      <Divider
        label={
          <Text size="sm" c="dimmed">
            {t('or')}
          </Text>
        }
      />
      {providers.map(provider => (
        <Button
          key={provider.href}
          component="a"
          href={`${provider.href}${provider.href.includes('?') ? '&' : '?'}to=${encodeURIComponent(safeLanding(to))}`}
          variant="default"
          fullWidth
          leftSection={<Building2 size={17} aria-hidden />}
        >
          {t('through', { provider: provider.label })}
        </Button>
      ))}
      {passkeys && (
        <Button
          variant="default"
          fullWidth
          loading={waiting}
          onClick={() => void withPasskey()}
          leftSection={<KeyRound size={17} aria-hidden />}
        >
          {t('passkey')}
        </Button>
      )}
      <FormError error={failure} />
    </Stack>
  )
}
