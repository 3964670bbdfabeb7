import { List, PasswordInput, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useTranslations } from 'use-intl'
import { firstRun } from '../../org/endpoints.ts'
import { browserTimeZone } from '../../org/ui/time-zones.ts'
import { useApiMutation } from '../../ui-kit/api.tsx'
import { fieldErrors } from '../../ui-kit/explain-error.ts'
import { Form } from '../../ui-kit/form-section.tsx'
import { useLanguage } from '../language.tsx'
import { DoorFrame } from './door-frame.tsx'
import { useEnter } from './landing.ts'

/** The very first visit: the organisation and its administrator. */
export function FirstRunPage() {
  const t = useTranslations('app.doors.firstRun')
  const fields = useTranslations('app.doors.fields')
  const { locale } = useLanguage()
  const enter = useEnter()
  const create = useApiMutation(firstRun)
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { code: '', organisation: '', name: '', email: '', password: '' },
    validate: {
      code: value => (value.trim() === '' ? t('codeMissing') : null),
      organisation: value => (value.trim() === '' ? t('organisationMissing') : null),
      name: value => (value.trim() === '' ? fields('nameMissing') : null),
      email: value => (/^\S+@\S+\.\S+$/.test(value.trim()) ? null : fields('emailWrong')),
      password: value => (value.length < 12 ? fields('passwordShort') : null),
    },
  })
  const submit = form.onSubmit(values => {
    create.mutate(
      { ...values, locale, timeZone: browserTimeZone() },
      {
        onSuccess: ({ organisation }) => enter(`/o/${encodeURIComponent(organisation)}/today`),
        onError: error => {
          const errors = fieldErrors(error)
          form.setErrors(errors)
          const [first] = Object.keys(errors)
          if (first !== undefined) form.getInputNode(first)?.focus()
        },
      },
    )
  })
  // What concerns one field is said there, once.
  const said = Object.keys(fieldErrors(create.error)).length > 0
  return (
    <DoorFrame title={t('title')} lead={t('lead')} beside={<Beside />}>
      <Form
        onSubmit={submit}
        submit={t('submit')}
        loading={create.isPending}
        error={said ? null : create.error}
        fullWidth
      >
        <Stack gap={14}>
          <TextInput
            label={t('code')}
            // In the place of the help, so that nothing below moves.
            description={form.errors.code === undefined ? t('codeHelp') : undefined}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
            key={form.key('code')}
            {...form.getInputProps('code')}
          />
          <TextInput
            label={t('organisation')}
            autoComplete="organization"
            key={form.key('organisation')}
            {...form.getInputProps('organisation')}
          />
          <TextInput
            label={fields('name')}
            autoComplete="name"
            key={form.key('name')}
            {...form.getInputProps('name')}
          />
          <TextInput
            label={fields('email')}
            type="email"
            autoComplete="username"
            key={form.key('email')}
            {...form.getInputProps('email')}
          />
          <PasswordInput
            label={fields('password')}
            description={form.errors.password === undefined ? fields('passwordHelp') : undefined}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            autoComplete="new-password"
            visibilityToggleButtonProps={{ 'aria-label': fields('showPassword'), tabIndex: 0 }}
            key={form.key('password')}
            {...form.getInputProps('password')}
          />
        </Stack>
      </Form>
    </DoorFrame>
  )
}

function Beside() {
  const t = useTranslations('app.doors.firstRun')
  return (
    <>
      <p style={{ margin: 0, fontFamily: 'var(--vigie-reading)', fontSize: '1.75rem', lineHeight: 1.3 }}>{t('next')}</p>
      <List type="ordered" mt="md" spacing="sm" c="dimmed">
        <List.Item>{t('nextOne')}</List.Item>
        <List.Item>{t('nextTwo')}</List.Item>
        <List.Item>{t('nextThree')}</List.Item>
      </List>
    </>
  )
}
