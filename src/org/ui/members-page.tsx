import { Button, Group } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { UserPlus } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useApi } from '../../ui-kit/api.tsx'
import { Loaded } from '../../ui-kit/loaded.tsx'
import { Page, Section } from '../../ui-kit/page.tsx'
import { useCan } from '../../ui-kit/session.tsx'
import { listMembers } from '../endpoints.ts'
import { Invitations } from './invitations.tsx'
import { InvitePanel } from './invite-panel.tsx'
import { MemberList } from './member-list.tsx'
import { RoleTable } from './role-table.tsx'

export function MembersPage() {
  const t = useTranslations('org')
  const members = useApi(listMembers, {})
  const canManage = useCan('members.manage')
  const [inviting, { open, close }] = useDisclosure(false)
  return (
    <Page
      title={t('pages.members')}
      lead={t('members.lead')}
      action={
        canManage &&
        !inviting && (
          <Group>
            <Button leftSection={<UserPlus size={17} aria-hidden />} onClick={open}>
              {t('members.invite')}
            </Button>
          </Group>
        )
      }
    >
      {inviting && <InvitePanel onClose={close} />}
      <Loaded answer={members}>{({ items }) => <MemberList members={items} canManage={canManage} />}</Loaded>
      {canManage && <Invitations />}
      <Section title={t('members.rolesTitle')}>
        <RoleTable />
      </Section>
    </Page>
  )
}
