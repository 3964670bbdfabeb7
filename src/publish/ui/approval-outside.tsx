import { Button, Group, NumberInput, Stack, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useApiMutation } from '../../ui-kit/api.tsx'
import { ConfirmInPlace } from '../../ui-kit/confirm-in-place.tsx'
import { CopyField } from '../../ui-kit/copy-field.tsx'
import { Form } from '../../ui-kit/form-section.tsx'
import { notify, useNotifyError } from '../../ui-kit/notify.tsx'
import { useCan, useFormats, useSession } from '../../ui-kit/session.tsx'
import { useNow } from '../../ui-kit/use-now.ts'
import { createApprovalLink, readApproval, revokeApprovalLink } from '../endpoints.ts'
import classes from './approval.module.css'
import type { Round, Standing } from './approval-levels.tsx'

/** At a level that takes the word of somebody without an account: whom was asked, and asking somebody. */
export function ApprovalOutside(props: { entryId: string; round: Round; standing: Standing }) {
  const { entryId, round, standing } = props
  const t = useTranslations('publish.review.link')
  const { role } = useSession()
  const leads = role === 'manager' || role === 'administrator'
  const mayAsk = standing === 'yes' || standing === 'substitute' || (leads && standing === 'no')
  const [asking, setAsking] = useState(false)
  const links = round.links.filter(link => link.level === round.level)
  if (round.levels[round.level]?.outside !== true || (!mayAsk && links.length === 0)) return null
  return (
    <Stack gap="sm">
      {links.length > 0 && (
        <ul className={classes.links} aria-label={t('list')}>
          {links.map(link => (
            <LinkLine key={link.id} entryId={entryId} link={link} />
          ))}
        </ul>
      )}
      {asking ? (
        <Ask entryId={entryId} onClose={() => setAsking(false)} />
      ) : (
        mayAsk && (
          <Group>
            <Button size="compact-sm" variant="default" onClick={() => setAsking(true)}>
              {t('ask')}
            </Button>
          </Group>
        )
      )}
    </Stack>
  )
}

function LinkLine({ entryId, link }: { entryId: string; link: Round['links'][number] }) {
  const t = useTranslations('publish.review.link')
  const formats = useFormats()
  const now = useNow()
  const mayRevoke = useCan('publish.approve')
  const notifyError = useNotifyError()
  const revoke = useApiMutation(revokeApprovalLink, { refresh: [readApproval], onDone: () => notify(t('revoked2')) })
  const [state, at] =
    link.usedAt !== null
      ? (['used', link.usedAt] as const)
      : link.revokedAt !== null
        ? (['revoked', link.revokedAt] as const)
        : ([Date.parse(link.expiresAt) <= now.getTime() ? 'ended' : 'open', link.expiresAt] as const)
  return (
    <li>
      <Text size="sm" c={state === 'open' ? undefined : 'dimmed'}>
        {t(state, { who: link.email === '' ? link.name : `${link.name} (${link.email})`, at: formats.moment(at) })}
      </Text>
      {state === 'open' && mayRevoke && (
        <ConfirmInPlace
          label={t('revoke')}
          buttonProps={{ 'aria-label': t('revokeOf', { name: link.name }) }}
          consequence={t('revokeWhat')}
          confirmLabel={t('revoke')}
          loading={revoke.isPending}
          onConfirm={() => revoke.mutate({ id: entryId, link: link.id }, { onError: notifyError })}
        />
      )}
    </li>
  )
}

function Ask({ entryId, onClose }: { entryId: string; onClose: () => void }) {
  const t = useTranslations('publish.review.link')
  const make = useApiMutation(createApprovalLink, { refresh: [readApproval] })
  const form = useForm({
    initialValues: { name: '', email: '', days: 7 },
    validate: {
      name: value => (value.trim() === '' ? t('nameMissing') : null),
      email: value => (/^\S+@\S+\.\S+$/.test(value.trim()) ? null : t('emailWrong')),
    },
  })
  if (make.data !== undefined)
    return (
      <section className={classes.aside} aria-label={t('link')}>
        <Stack gap="sm">
          <Text role="status">
            {make.data.mailed ? t('mailed', { email: make.data.email }) : t('notMailed', { name: make.data.name })}
          </Text>
          <CopyField label={t('link')} value={make.data.link} description={t('once')} />
          <Group>
            <Button size="sm" variant="default" onClick={onClose}>
              {t('done')}
            </Button>
          </Group>
        </Stack>
      </section>
    )
  return (
    <section className={classes.aside} aria-label={t('ask')}>
      <Form
        onSubmit={form.onSubmit(({ name, email, days }) =>
          make.mutate({ id: entryId, name: name.trim(), email: email.trim(), days }),
        )}
        submit={t('make')}
        loading={make.isPending}
        error={make.error}
        secondary={
          <Button variant="subtle" onClick={onClose}>
            {t('cancel')}
          </Button>
        }
      >
        <Text size="sm" c="dimmed">
          {t('help')}
        </Text>
        <TextInput label={t('name')} autoFocus autoComplete="off" {...form.getInputProps('name')} />
        <TextInput label={t('email')} type="email" autoComplete="off" {...form.getInputProps('email')} />
        <NumberInput
          label={t('days')}
          min={1}
          max={30}
          allowDecimal={false}
          clampBehavior="strict"
          {...form.getInputProps('days')}
        />
      </Form>
    </section>
  )
}
