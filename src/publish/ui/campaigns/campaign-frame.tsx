import { Button, Group, Text } from '@mantine/core'
import { Pencil } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useApi, useApiMutation, useRefresh } from '../../../ui-kit/api.tsx'
import { useGo, usePageParams } from '../../../ui-kit/links.tsx'
import { useLive } from '../../../ui-kit/live.tsx'
import { Loaded } from '../../../ui-kit/loaded.tsx'
import { useNotifyError, useNotifyUndo } from '../../../ui-kit/notify.tsx'
import { Page } from '../../../ui-kit/page.tsx'
import { useCan } from '../../../ui-kit/session.tsx'
import {
  listCampaigns,
  listContacts,
  listKits,
  listPledges,
  listShares,
  readCampaign,
  readKit,
  readPledges,
  removeCampaign,
  restoreCampaign,
} from '../../endpoints.ts'
import type { CampaignView } from '../../schema.ts'
import { useDayNames } from '../calendar/use-day-names.ts'
import { CampaignDialog } from './campaign-dialog.tsx'
import { CampaignState } from './campaign-state.tsx'
import { CampaignTabs } from './campaign-tabs.tsx'

const onTabs = [readPledges, listPledges, readKit, listKits, listShares, listContacts]

/** The pages of one campaign: its name, days and state above what each shows. */
export function CampaignFrame({ children }: { children: (campaign: CampaignView) => ReactNode }) {
  const { campaignId = '' } = usePageParams()
  const refresh = useRefresh()
  const readAgain = () => void refresh(readCampaign)
  // All tabs at once: what another of them read a moment ago is old too.
  useLive('campaigns-changed', () => void refresh(readCampaign, ...onTabs))
  useLive('entries-changed', readAgain)
  useLive('reconnected', readAgain)
  const answer = useApi(readCampaign, { id: campaignId })
  return <Loaded answer={answer}>{campaign => <Framed campaign={campaign}>{children(campaign)}</Framed>}</Loaded>
}

function Framed({ campaign, children }: { campaign: CampaignView; children: ReactNode }) {
  const t = useTranslations('publish.campaigns')
  const names = useDayNames()
  const mayWrite = useCan('publish.write')
  const [editing, setEditing] = useState(false)
  const { name, hashtag, from, to } = campaign
  return (
    <Page
      title={name}
      lead={campaign.note === '' ? undefined : campaign.note}
      aside={
        <>
          <CampaignState state={campaign.state} />
          <Text size="sm" c="dimmed">
            {t('days', { from: names.short(from), to: names.short(to) })}
          </Text>
          {hashtag !== '' && (
            <Text size="sm" fw={500}>
              #{hashtag}
            </Text>
          )}
        </>
      }
      filters={<CampaignTabs id={campaign.id} />}
      action={
        mayWrite && (
          <Group gap="sm">
            <Button variant="default" leftSection={<Pencil size={16} aria-hidden />} onClick={() => setEditing(true)}>
              {t('edit')}
            </Button>
            <Remove campaign={campaign} />
          </Group>
        )
      }
    >
      {children}
      {editing && <CampaignDialog campaign={campaign} onClose={() => setEditing(false)} />}
    </Page>
  )
}

function Remove({ campaign: { id, name } }: { campaign: CampaignView }) {
  const t = useTranslations('publish.campaigns')
  const go = useGo()
  const notifyUndo = useNotifyUndo()
  const notifyError = useNotifyError()
  const refresh = [listCampaigns]
  const remove = useApiMutation(removeCampaign, { refresh })
  const restore = useApiMutation(restoreCampaign, { refresh: [...refresh, readCampaign] })
  return (
    <Button
      variant="subtle"
      color="gray"
      loading={remove.isPending}
      onClick={() =>
        remove.mutate(
          { id },
          {
            onSuccess: () => {
              notifyUndo(t('removed', { name }), () => restore.mutateAsync({ id }))
              go('publish/campaigns')
            },
            onError: notifyError,
          },
        )
      }
    >
      {t('remove')}
    </Button>
  )
}
