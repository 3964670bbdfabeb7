import { Anchor, Stack, Text } from '@mantine/core'
import { Link, useSearch } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { confirmEmailChange } from '../../org/endpoints.ts'
import { useApiMutation } from '../../ui-kit/api.tsx'
import { Form } from '../../ui-kit/form-section.tsx'
import { DoorFrame } from './door-frame.tsx'

/** `?token=…` from a link to a new address. A press confirms: programs that follow links in mail change nothing. */
export function ConfirmEmailPage() {
  const t = useTranslations('app.doors.confirmEmail')
  const { token } = useSearch({ strict: false }) as { token?: unknown }
  const send = useApiMutation(confirmEmailChange)
  if (typeof token !== 'string' && typeof token !== 'number')
    return (
      <DoorFrame title={t('title')}>
        <Text>{t('noToken')}</Text>
      </DoorFrame>
    )
  if (send.data !== undefined)
    return (
      <DoorFrame title={t('doneTitle')}>
        <Stack>
          <Text role="status">{t('done', { email: send.data.email })}</Text>
          <Anchor renderRoot={(props: object) => <Link {...props} to="/" />}>{t('go')}</Anchor>
        </Stack>
      </DoorFrame>
    )
  return (
    <DoorFrame title={t('title')} lead={t('lead')}>
      <Form
        onSubmit={event => {
          event.preventDefault()
          send.mutate({ token: String(token) })
        }}
        submit={t('submit')}
        loading={send.isPending}
        error={send.error}
        fullWidth
      >
        {null}
      </Form>
    </DoorFrame>
  )
}
