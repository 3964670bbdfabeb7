import { Anchor, Button, PasswordInput, Stack, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import type { OutputOf } from '../../endpoint.ts'
import { acceptInvitation, getInvitation, signOut } from '../../org/endpoints.ts'
import { browserTimeZone } from '../../org/ui/time-zones.ts'
import { useApi, useApiMutation } from '../../ui-kit/api.tsx'
import { fieldErrors } from '../../ui-kit/explain-error.ts'
import { Form, FormError } from '../../ui-kit/form-section.tsx'
import { usePageParams } from '../../ui-kit/links.tsx'
import { useFormats } from '../../ui-kit/session.tsx'
import { ErrorState, PageSkeleton } from '../../ui-kit/states.tsx'
import { useLanguage } from '../language.tsx'
import { DoorFrame } from './door-frame.tsx'
import { useEnter } from './landing.ts'

type Invitation = OutputOf<typeof getInvitation>

/** What the link offers, and the one step that accepts it. */
export function InvitationPage() {
  const t = useTranslations('app.doors.invitation')
  const token = usePageParams().token ?? ''
  const invitation = useApi(getInvitation, { token })
  if (invitation.data === undefined)
    return (
      <DoorFrame title={t('title')}>
        {invitation.error === null ? (
          <PageSkeleton shape="form" count={2} />
        ) : (
          <ErrorState error={invitation.error} onRetry={() => void invitation.refetch()} />
        )}
      </DoorFrame>
    )
  return <Offer token={token} invitation={invitation.data} />
}

function Offer({ token, invitation }: { token: string; invitation: Invitation }) {
  const t = useTranslations('app.doors.invitation')
  const role = useTranslations('org.roles')
  const { moment } = useFormats()
  return (
    <DoorFrame
      title={t('join', { organisation: invitation.organisation.name })}
      lead={
        <>
          {invitation.invitedBy === null
            ? t('invited', { role: role(`${invitation.role}.name`) })
            : t('invitedBy', { person: invitation.invitedBy, role: role(`${invitation.role}.name`) })}{' '}
          {t('until', { moment: moment(invitation.expiresAt) })}
        </>
      }
    >
      <Next token={token} invitation={invitation} />
    </DoorFrame>
  )
}

function Next({ token, invitation }: { token: string; invitation: Invitation }) {
  const t = useTranslations('app.doors.invitation')
  const enter = useEnter()
  const accept = useApiMutation(acceptInvitation)
  const leave = useApiMutation(signOut, { refresh: [getInvitation] })
  const landed = {
    onSuccess: ({ organisation }: { organisation: string }) => enter(`/o/${encodeURIComponent(organisation)}/today`),
  }
  if (invitation.next === 'create') return <NewAccount token={token} invitation={invitation} />
  if (invitation.next === 'sign-in')
    return (
      <Stack>
        <Text>{t('haveAccount', { email: invitation.email })}</Text>
        <Button
          renderRoot={(props: object) => (
            <Link {...props} to="/sign-in" search={{ to: `/invitation/${token}` } as never} />
          )}
        >
          {t('signIn')}
        </Button>
      </Stack>
    )
  if (invitation.next === 'other-account')
    return (
      <Stack>
        <Text>{t('otherAccount', { email: invitation.email })}</Text>
        <Button variant="default" loading={leave.isPending} onClick={() => leave.mutate({})}>
          {t('signOut')}
        </Button>
        <FormError error={leave.error} />
      </Stack>
    )
  return (
    <Stack>
      <Button loading={accept.isPending} onClick={() => accept.mutate({ token }, landed)}>
        {t('accept')}
      </Button>
      <FormError error={accept.error} />
      <Anchor size="sm" renderRoot={(props: object) => <Link {...props} to="/" />}>
        {t('notNow')}
      </Anchor>
    </Stack>
  )
}

function NewAccount({ token, invitation }: { token: string; invitation: Invitation }) {
  const t = useTranslations('app.doors.invitation')
  const fields = useTranslations('app.doors.fields')
  const { locale } = useLanguage()
  const enter = useEnter()
  const accept = useApiMutation(acceptInvitation)
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { name: '', password: '' },
    validate: {
      name: value => (value.trim() === '' ? fields('nameMissing') : null),
      password: value => (value.length < 12 ? fields('passwordShort') : null),
    },
  })
  const submit = form.onSubmit(values =>
    accept.mutate(
      { token, account: { ...values, locale, timeZone: browserTimeZone() } },
      {
        onSuccess: ({ organisation }) => enter(`/o/${encodeURIComponent(organisation)}/today`),
        onError: error =>
          form.setErrors(
            Object.fromEntries(
              Object.entries(fieldErrors(error)).map(([path, text]) => [path.replace(/^account\./, ''), text]),
            ),
          ),
      },
    ),
  )
  return (
    <Form onSubmit={submit} submit={t('create')} loading={accept.isPending} error={accept.error} fullWidth>
      <Stack gap={18}>
        <TextInput
          label={fields('email')}
          type="email"
          autoComplete="username"
          value={invitation.email}
          readOnly
          description={t('emailFixed')}
        />
        <TextInput label={fields('name')} autoComplete="name" key={form.key('name')} {...form.getInputProps('name')} />
        <PasswordInput
          label={fields('password')}
          description={fields('passwordHelp')}
          autoComplete="new-password"
          visibilityToggleButtonProps={{ 'aria-label': fields('showPassword'), tabIndex: 0 }}
          key={form.key('password')}
          {...form.getInputProps('password')}
        />
      </Stack>
    </Form>
  )
}
