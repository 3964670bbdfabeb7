import { Text } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { useApi, useApiMutation } from '../../ui-kit/api.tsx'
import { ConfirmInPlace } from '../../ui-kit/confirm-in-place.tsx'
import { DataList, Named } from '../../ui-kit/data-list.tsx'
import { useNotifyError } from '../../ui-kit/notify.tsx'
import { Section } from '../../ui-kit/page.tsx'
import { useFormats } from '../../ui-kit/session.tsx'
import { listInvitations, revokeInvitation } from '../endpoints.ts'

/** Those that wait for an answer; nothing at all where none does. */
export function Invitations() {
  const t = useTranslations('org.members')
  const role = useTranslations('org.roles')
  const { day, moment } = useFormats()
  const fail = useNotifyError()
  const answer = useApi(listInvitations, {})
  const revoke = useApiMutation(revokeInvitation, { refresh: [listInvitations] })
  const items = answer.data?.items ?? []
  if (items.length === 0) return null
  return (
    <Section title={t('invitationsTitle')}>
      <DataList
        caption={t('invitationsTitle')}
        rows={items}
        idOf={one => one.id}
        columns={[
          {
            id: 'email',
            title: t('email'),
            main: true,
            cell: one => (
              <Named
                name={one.email}
                detail={one.invitedBy === null ? undefined : t('invitedBy', { name: one.invitedBy })}
              />
            ),
          },
          { id: 'role', title: t('role'), width: 240, cell: one => role(`${one.role}.plain`) },
          { id: 'made', title: t('invitedOn'), width: 130, cell: one => day(one.createdAt) },
          {
            id: 'until',
            title: t('validUntil'),
            width: 190,
            cell: one => (
              <Text size="sm" c={one.expired ? 'negative' : undefined} component="span">
                {one.expired ? t('expired') : moment(one.expiresAt)}
              </Text>
            ),
          },
          {
            id: 'actions',
            title: t('actions'),
            titleUnseen: true,
            align: 'end',
            cell: one => (
              <ConfirmInPlace
                label={t('revoke')}
                consequence={t('revokeConsequence')}
                confirmLabel={t('revoke')}
                loading={revoke.isPending && revoke.variables.id === one.id}
                onConfirm={() => revoke.mutate({ id: one.id }, { onError: fail })}
                buttonProps={{ 'aria-label': t('revokeNamed', { email: one.email }) }}
              />
            ),
          },
        ]}
      />
    </Section>
  )
}
