import { Button, PasswordInput, Stack, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useApiMutation } from '../../ui-kit/api.tsx'
import { fieldErrors } from '../../ui-kit/explain-error.ts'
import { Form } from '../../ui-kit/form-section.tsx'
import { startEmailChange } from '../endpoints.ts'

/** The address, and the way to another one: it counts once the link that goes there has been used. */
export function EmailForm({ email, canChange }: { email: string; canChange: boolean }) {
  const t = useTranslations('org.emailForm')
  const app = useTranslations('app')
  const [open, setOpen] = useState(false)
  const send = useApiMutation(startEmailChange)
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { email: '', password: '' },
    validate: {
      email: value => (/^\S+@\S+\.\S+$/.test(value.trim()) ? null : t('wrong')),
      password: value => (value === '' ? t('passwordMissing') : null),
    },
  })
  if (!canChange) return <Text>{email}</Text>
  if (send.isSuccess)
    return (
      <Stack gap="sm">
        <Text>{email}</Text>
        <Text role="status">{t('sent', { email: send.variables.email })}</Text>
      </Stack>
    )
  if (!open)
    return (
      <Stack gap="sm" align="flex-start">
        <Text>{email}</Text>
        <Button variant="default" onClick={() => setOpen(true)}>
          {t('change')}
        </Button>
      </Stack>
    )
  return (
    <Stack gap="md">
      <Text>{email}</Text>
      <Form
        onSubmit={form.onSubmit(values =>
          send.mutate(values, { onError: error => form.setErrors(fieldErrors(error)) }),
        )}
        submit={t('send')}
        loading={send.isPending}
        error={send.error}
        secondary={
          <Button variant="default" onClick={() => setOpen(false)}>
            {app('cancel')}
          </Button>
        }
      >
        <TextInput
          label={t('new')}
          description={t('newHelp')}
          type="email"
          autoComplete="email"
          autoFocus
          key={form.key('email')}
          {...form.getInputProps('email')}
        />
        <PasswordInput
          label={t('password')}
          autoComplete="current-password"
          visibilityToggleButtonProps={{ 'aria-label': t('show'), tabIndex: 0 }}
          key={form.key('password')}
          {...form.getInputProps('password')}
        />
      </Form>
    </Stack>
  )
}
