import { Checkbox, PasswordInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useTranslations } from 'use-intl'
import { useApiMutation } from '../../ui-kit/api.tsx'
import { fieldErrors } from '../../ui-kit/explain-error.ts'
import { Form } from '../../ui-kit/form-section.tsx'
import { notify } from '../../ui-kit/notify.tsx'
import { changePassword, listSessions } from '../endpoints.ts'

export function PasswordForm() {
  const t = useTranslations('org.security')
  const fields = useTranslations('app.doors.fields')
  const change = useApiMutation(changePassword, { refresh: [listSessions], onDone: () => notify(t('passwordChanged')) })
  const form = useForm({
    initialValues: { current: '', next: '', endOthers: true },
    validate: {
      current: value => (value === '' ? t('currentMissing') : null),
      next: value => (value.length < 12 ? fields('passwordShort') : null),
    },
  })
  const eye = { 'aria-label': fields('showPassword'), tabIndex: 0 }
  return (
    <Form
      onSubmit={form.onSubmit(values =>
        change.mutate(values, { onSuccess: () => form.reset(), onError: error => form.setErrors(fieldErrors(error)) }),
      )}
      submit={t('changePassword')}
      loading={change.isPending}
      error={change.error}
    >
      <PasswordInput
        label={t('current')}
        autoComplete="current-password"
        visibilityToggleButtonProps={eye}
        {...form.getInputProps('current')}
      />
      <PasswordInput
        label={fields('newPassword')}
        description={fields('passwordHelp')}
        autoComplete="new-password"
        visibilityToggleButtonProps={eye}
        {...form.getInputProps('next')}
      />
      <Checkbox label={t('endOthers')} {...form.getInputProps('endOthers', { type: 'checkbox' })} />
    </Form>
  )
}
