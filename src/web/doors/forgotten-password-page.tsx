import { Anchor, Stack, Text, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { getSignInOptions, requestPasswordReset } from '../../org/endpoints.ts'
import { useApiMutation, useClient } from '../../ui-kit/api.tsx'
import { fieldErrors } from '../../ui-kit/explain-error.ts'
import { Form } from '../../ui-kit/form-section.tsx'
import { DoorFrame } from './door-frame.tsx'

/** A link by e-mail where the installation can send; otherwise who to ask. */
export function ForgottenPasswordPage() {
  const t = useTranslations('app.doors.forgotten')
  const fields = useTranslations('app.doors.fields')
  const client = useClient()
  const options = useQuery({ queryKey: ['sign-in-options', {}], queryFn: () => client(getSignInOptions, {}) })
  const send = useApiMutation(requestPasswordReset)
  const [email, setEmail] = useState('')
  const [wrong, setWrong] = useState(false)
  const back = (
    <Anchor size="sm" renderRoot={(props: object) => <Link {...props} to="/sign-in" />}>
      {t('back')}
    </Anchor>
  )
  if (send.isSuccess)
    return (
      <DoorFrame title={t('sentTitle')}>
        <Stack>
          <Text role="status">{t('sent', { email })}</Text>
          {back}
        </Stack>
      </DoorFrame>
    )
  if (options.data?.resetByMail === false)
    return (
      <DoorFrame title={t('title')}>
        <Stack>
          <Text>{t('noMail')}</Text>
          <Text c="dimmed">{t('noMailAlone')}</Text>
          {back}
        </Stack>
      </DoorFrame>
    )
  return (
    <DoorFrame title={t('title')} lead={t('lead')}>
      <Stack gap={20}>
        <Form
          onSubmit={event => {
            event.preventDefault()
            const fits = /^\S+@\S+\.\S+$/.test(email.trim())
            setWrong(!fits)
            if (fits) send.mutate({ email })
          }}
          submit={t('submit')}
          loading={send.isPending}
          error={send.error}
          fullWidth
        >
          <TextInput
            label={fields('email')}
            type="email"
            autoComplete="username"
            value={email}
            onChange={event => setEmail(event.currentTarget.value)}
            error={wrong ? fields('emailWrong') : (fieldErrors(send.error).email ?? null)}
          />
        </Form>
        {back}
      </Stack>
    </DoorFrame>
  )
}
