import { ActionIcon, Button, Group, Text } from '@mantine/core'
import { Pencil, Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useApi, useApiMutation } from '../../../ui-kit/api.tsx'
import { ConfirmInPlace } from '../../../ui-kit/confirm-in-place.tsx'
import { DataList, Named } from '../../../ui-kit/data-list.tsx'
import { Loaded } from '../../../ui-kit/loaded.tsx'
import { notify, useNotifyError } from '../../../ui-kit/notify.tsx'
import { Section } from '../../../ui-kit/page.tsx'
import { eraseContact, listContacts } from '../../endpoints.ts'
import type { CampaignView, ContactView } from '../../schema.ts'
import { useDayNames } from '../calendar/use-day-names.ts'
import { CampaignFrame } from './campaign-frame.tsx'
import { ContactDialog } from './contact-dialog.tsx'

/** Bloggers, media and ambassadors to contact for a campaign, and how far one is with each. */
export function ContactsPage() {
  return <CampaignFrame>{campaign => <Contacts campaign={campaign} />}</CampaignFrame>
}

function Contacts({ campaign: { id } }: { campaign: CampaignView }) {
  const t = useTranslations('publish.campaigns.contact')
  const [edited, setEdited] = useState<ContactView | 'new' | null>(null)
  const answer = useApi(listContacts, { id })
  return (
    <Section
      title={t('title')}
      aside={
        <Button leftSection={<Plus size={16} aria-hidden />} onClick={() => setEdited('new')}>
          {t('add')}
        </Button>
      }
    >
      <Text size="sm" c="dimmed" mb="sm">
        {t('help')}
      </Text>
      <Loaded answer={answer}>
        {({ contacts }) =>
          contacts.length === 0 ? (
            <Text c="dimmed">{t('none')}</Text>
          ) : (
            <ContactTable campaignId={id} contacts={contacts} edit={setEdited} />
          )
        }
      </Loaded>
      {edited !== null && (
        <ContactDialog campaignId={id} contact={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />
      )}
    </Section>
  )
}

function ContactTable(props: { campaignId: string; contacts: ContactView[]; edit: (contact: ContactView) => void }) {
  const t = useTranslations('publish.campaigns.contact')
  const names = useDayNames()
  return (
    <DataList
      caption={t('title')}
      rows={props.contacts}
      idOf={one => one.id}
      columns={[
        {
          id: 'name',
          title: t('name'),
          main: true,
          cell: one => <Named name={one.name} detail={[one.reach, one.note].filter(Boolean).join(' · ')} />,
        },
        { id: 'kind', title: t('kind'), cell: one => t(`kinds.${one.kind}`) },
        { id: 'state', title: t('state'), cell: one => t(`states.${one.state}`) },
        { id: 'by', title: t('by'), cell: one => one.by },
        { id: 'on', title: t('on'), cell: one => one.on !== null && names.short(one.on) },
        {
          id: 'actions',
          title: t('actions'),
          titleUnseen: true,
          align: 'end',
          cell: one => (
            <Group gap="xs" justify="flex-end">
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('editNamed', { name: one.name })}
                onClick={() => props.edit(one)}
              >
                <Pencil size={16} aria-hidden />
              </ActionIcon>
              <Erase campaignId={props.campaignId} contact={one} />
            </Group>
          ),
        },
      ]}
    />
  )
}

function Erase({ campaignId: id, contact }: { campaignId: string; contact: ContactView }) {
  const t = useTranslations('publish.campaigns.contact')
  const notifyError = useNotifyError()
  const erase = useApiMutation(eraseContact, { refresh: [listContacts] })
  return (
    <ConfirmInPlace
      label={t('erase')}
      buttonProps={{ 'aria-label': t('eraseNamed', { name: contact.name }) }}
      consequence={t('eraseConsequence')}
      confirmLabel={t('erase')}
      loading={erase.isPending}
      onConfirm={() =>
        erase.mutate({ id, contact: contact.id }, { onSuccess: () => notify(t('erased')), onError: notifyError })
      }
    />
  )
}
