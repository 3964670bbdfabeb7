import { Text } from '@mantine/core'
import { useTranslations } from 'use-intl'
import type { OutputOf } from '../../endpoint.ts'
import type { Role } from '../../permissions.ts'
import { useApiMutation, usePatch } from '../../ui-kit/api.tsx'
import { ConfirmInPlace } from '../../ui-kit/confirm-in-place.tsx'
import { type Column, DataList, Named } from '../../ui-kit/data-list.tsx'
import { notify, useNotifyError, useNotifyUndo } from '../../ui-kit/notify.tsx'
import { useFormats, useSession } from '../../ui-kit/session.tsx'
import { changeRole, listMembers, me, removeMember } from '../endpoints.ts'
import { RoleSelect } from './role-select.tsx'

type Member = OutputOf<typeof listMembers>['items'][number]

export function MemberList({ members, canManage }: { members: Member[]; canManage: boolean }) {
  const t = useTranslations('org.members')
  const role = useTranslations('org.roles')
  const { user } = useSession()
  const { day } = useFormats()
  const give = useGiveRole()
  const fail = useNotifyError()
  const remove = useApiMutation(removeMember, { refresh: [listMembers] })

  const columns: Column<Member>[] = [
    {
      id: 'name',
      title: t('name'),
      main: true,
      cell: member => (
        <Named name={member.userId === user.id ? t('you', { name: member.name }) : member.name} detail={member.email} />
      ),
    },
    {
      id: 'role',
      title: t('role'),
      width: 240,
      cell: member =>
        // One's own role is another administrator's to change: whoever gave it up could not take it back.
        canManage && member.userId !== user.id ? (
          <RoleSelect
            size="sm"
            aria-label={t('roleOf', { name: member.name })}
            value={member.role}
            onChange={next => give(member, next)}
          />
        ) : (
          role(`${member.role}.plain`)
        ),
    },
    { id: 'joined', title: t('joined'), width: 130, cell: member => day(member.joinedAt) },
  ]
  if (canManage)
    columns.push(
      {
        id: 'twoStep',
        title: t('twoStep'),
        width: 130,
        cell: member => (
          <Text size="sm" c={member.twoFactor ? undefined : 'dimmed'}>
            {member.twoFactor ? t('twoStepOn') : t('twoStepOff')}
          </Text>
        ),
      },
      {
        id: 'actions',
        title: t('actions'),
        titleUnseen: true,
        align: 'end',
        cell: member =>
          member.userId === user.id ? null : (
            <ConfirmInPlace
              label={t('remove')}
              consequence={t('removeConsequence', { name: member.name })}
              confirmLabel={t('remove')}
              loading={remove.isPending && remove.variables.userId === member.userId}
              onConfirm={() =>
                remove.mutate(
                  { userId: member.userId },
                  { onSuccess: () => notify(t('removed', { name: member.name })), onError: fail },
                )
              }
              buttonProps={{ 'aria-label': t('removeNamed', { name: member.name }) }}
            />
          ),
      },
    )
  return <DataList caption={t('caption')} columns={columns} rows={members} idOf={member => member.userId} />
}

/** Done at once, shown at once, taken back with one press. */
function useGiveRole(): (member: Member, role: Role) => void {
  const t = useTranslations('org.members')
  const roles = useTranslations('org.roles')
  const fail = useNotifyError()
  const notifyUndo = useNotifyUndo()
  const patch = usePatch()
  const change = useApiMutation(changeRole, { refresh: [listMembers, me] })
  const show = (userId: string, role: Role) =>
    patch(listMembers, {}, kept => ({ items: kept.items.map(one => (one.userId === userId ? { ...one, role } : one)) }))
  return (member, role) => {
    show(member.userId, role)
    change.mutate(
      { userId: member.userId, role },
      {
        onSuccess: () =>
          notifyUndo(t('roleChanged', { name: member.name, role: roles(`${role}.plain`) }), async () => {
            show(member.userId, member.role)
            await change.mutateAsync({ userId: member.userId, role: member.role })
          }),
        onError: error => {
          show(member.userId, member.role)
          fail(error)
        },
      },
    )
  }
}
