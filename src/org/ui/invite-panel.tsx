import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useTranslations } from 'use-intl'
import type { Role } from '../../permissions.ts'
import { useApiMutation } from '../../ui-kit/api.tsx'
import { CopyField } from '../../ui-kit/copy-field.tsx'
import { fieldErrors } from '../../ui-kit/explain-error.ts'
import { Form } from '../../ui-kit/form-section.tsx'
import { useFormats } from '../../ui-kit/session.tsx'
import { createInvitation, listInvitations } from '../endpoints.ts'
import classes from './org.module.css'
import { RoleSelect } from './role-select.tsx'

/** Opens above the list: address and role, then the link to pass on. */
export function InvitePanel({ onClose }: { onClose: () => void }) {
  const t = useTranslations('org.members')
  const app = useTranslations('app')
  const { moment } = useFormats()
  const invite = useApiMutation(createInvitation, { refresh: [listInvitations] })
  const form = useForm<{ email: string; role: Role }>({
    initialValues: { email: '', role: 'reader' },
    validate: { email: value => (/^\S+@\S+\.\S+$/.test(value.trim()) ? null : t('emailWrong')) },
  })
  if (invite.data !== undefined)
    return (
      <section className={classes.panel} aria-label={t('inviteTitle')}>
        <Stack gap={14}>
          <Text role="status">
            {invite.data.mailed
              ? t('inviteMailed', { email: form.values.email.trim() })
              : t('inviteNotMailed', { email: form.values.email.trim() })}
          </Text>
          <CopyField
            label={t('inviteLink')}
            value={invite.data.link}
            description={t('inviteLinkHelp', { moment: moment(invite.data.expiresAt) })}
          />
          <Group>
            <Button
              variant="default"
              size="sm"
              onClick={() => {
                form.reset()
                invite.reset()
              }}
            >
              {t('inviteAnother')}
            </Button>
            <Button variant="subtle" size="sm" onClick={onClose}>
              {app('close')}
            </Button>
          </Group>
        </Stack>
      </section>
    )
  return (
    <section className={classes.panel} aria-label={t('inviteTitle')}>
      <Form
        onSubmit={form.onSubmit(values =>
          invite.mutate(values, { onError: error => form.setErrors(fieldErrors(error)) }),
        )}
        submit={t('inviteSubmit')}
        loading={invite.isPending}
        error={invite.error}
        secondary={
          <Button variant="subtle" onClick={onClose}>
            {app('cancel')}
          </Button>
        }
      >
        <div className={classes.pair}>
          <TextInput
            label={t('email')}
            type="email"
            autoComplete="off"
            data-autofocus
            autoFocus
            {...form.getInputProps('email')}
          />
          <RoleSelect
            label={t('role')}
            value={form.values.role}
            onChange={role => form.setFieldValue('role', role)}
            description={null}
          />
        </div>
        <RoleNote role={form.values.role} />
      </Form>
    </section>
  )
}

function RoleNote({ role }: { role: Role }) {
  const t = useTranslations('org.roles')
  return (
    <Text size="sm" c="dimmed" mt={-8} aria-live="polite">
      {t(`${role}.does`)}
    </Text>
  )
}
