import { Anchor, PasswordInput, Stack, Text } from '@mantine/core'
import { Link, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { resetPassword } from '../../org/endpoints.ts'
import { useApiMutation } from '../../ui-kit/api.tsx'
import { fieldErrors } from '../../ui-kit/explain-error.ts'
import { Form } from '../../ui-kit/form-section.tsx'
import { DoorFrame } from './door-frame.tsx'

/** `?token=…` from a reset link. */
export function ResetPasswordPage() {
  const t = useTranslations('app.doors.reset')
  const fields = useTranslations('app.doors.fields')
  const { token } = useSearch({ strict: false }) as { token?: unknown }
  const send = useApiMutation(resetPassword)
  const [password, setPassword] = useState('')
  const [short, setShort] = useState(false)
  if (typeof token !== 'string' && typeof token !== 'number')
    return (
      <DoorFrame title={t('title')}>
        <Stack>
          <Text>{t('noToken')}</Text>
          <Anchor renderRoot={(props: object) => <Link {...props} to="/forgotten-password" />}>{t('again')}</Anchor>
        </Stack>
      </DoorFrame>
    )
  if (send.isSuccess)
    return (
      <DoorFrame title={t('doneTitle')}>
        <Stack>
          <Text role="status">{t('done')}</Text>
          <Anchor renderRoot={(props: object) => <Link {...props} to="/sign-in" />}>{t('signIn')}</Anchor>
        </Stack>
      </DoorFrame>
    )
  return (
    <DoorFrame title={t('title')} lead={t('lead')}>
      <Form
        onSubmit={event => {
          event.preventDefault()
          setShort(password.length < 12)
          if (password.length >= 12) send.mutate({ token: String(token), password })
        }}
        submit={t('submit')}
        loading={send.isPending}
        error={send.error}
        fullWidth
      >
        <PasswordInput
          label={fields('newPassword')}
          description={fields('passwordHelp')}
          autoComplete="new-password"
          visibilityToggleButtonProps={{ 'aria-label': fields('showPassword'), tabIndex: 0 }}
          value={password}
          onChange={event => setPassword(event.currentTarget.value)}
          error={short ? fields('passwordShort') : (fieldErrors(send.error).password ?? null)}
        />
      </Form>
    </DoorFrame>
  )
}
