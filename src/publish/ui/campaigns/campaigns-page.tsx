import { Button } from '@mantine/core'
import { Megaphone, Plus } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { z } from 'zod'
import { useApi, useRefresh } from '../../../ui-kit/api.tsx'
import { DataList, Named } from '../../../ui-kit/data-list.tsx'
import { PageLink, useUrlState } from '../../../ui-kit/links.tsx'
import { useLive } from '../../../ui-kit/live.tsx'
import { Loaded } from '../../../ui-kit/loaded.tsx'
import { Page } from '../../../ui-kit/page.tsx'
import { useCan } from '../../../ui-kit/session.tsx'
import { EmptyState } from '../../../ui-kit/states.tsx'
import { useStrategy } from '../../../ui-kit/use-strategy.ts'
import { listCampaigns } from '../../endpoints.ts'
import { type CampaignView, pledgeTotal } from '../../schema.ts'
import { useDayNames } from '../calendar/use-day-names.ts'
import { CampaignDialog } from './campaign-dialog.tsx'
import { CampaignState } from './campaign-state.tsx'

const address = z.object({ add: z.coerce.boolean().optional().catch(undefined) })

/** Campaigns, those that end last first. */
export function CampaignsPage() {
  const t = useTranslations('publish.campaigns')
  const [{ add }, change] = useUrlState(address)
  const mayWrite = useCan('publish.write')
  const refresh = useRefresh()
  useLive('campaigns-changed', () => void refresh(listCampaigns))
  useLive('reconnected', () => void refresh(listCampaigns))
  const answer = useApi(listCampaigns, {})
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      action={
        mayWrite && (
          <Button leftSection={<Plus size={16} aria-hidden />} onClick={() => change({ add: true })}>
            {t('add')}
          </Button>
        )
      }
    >
      <Loaded answer={answer}>
        {({ campaigns }) =>
          campaigns.length === 0 ? (
            <EmptyState title={t('empty')} icon={<Megaphone size={22} aria-hidden />}>
              {t('emptyHelp')}
            </EmptyState>
          ) : (
            <CampaignTable campaigns={campaigns} />
          )
        }
      </Loaded>
      {add === true && mayWrite && <CampaignDialog campaign={null} onClose={() => change({ add: undefined })} />}
    </Page>
  )
}

function CampaignTable({ campaigns }: { campaigns: CampaignView[] }) {
  const t = useTranslations('publish.campaigns')
  const names = useDayNames()
  const strategy = useStrategy()
  const objectiveOf = ({ objective }: CampaignView) =>
    objective === null ? t('noObjective') : (strategy?.objectives?.find(one => one.id === objective)?.name ?? objective)
  return (
    <DataList
      caption={t('title')}
      rows={campaigns}
      idOf={campaign => campaign.id}
      columns={[
        {
          id: 'name',
          title: t('one'),
          main: true,
          width: '34%',
          cell: campaign => (
            <Named
              name={
                <PageLink to="publish/campaigns/$campaignId" params={{ campaignId: campaign.id }} c="inherit">
                  {campaign.name}
                </PageLink>
              }
              detail={[
                campaign.hashtag === '' ? '' : `#${campaign.hashtag}`,
                t('contents', { count: campaign.entries }),
                t('pledged', { count: pledgeTotal(campaign.pledges) }),
              ]
                .filter(Boolean)
                .join(' · ')}
            />
          ),
        },
        { id: 'state', title: t('state'), cell: campaign => <CampaignState state={campaign.state} /> },
        {
          id: 'period',
          title: t('period'),
          cell: ({ from, to }) => t('days', { from: names.short(from), to: names.short(to) }),
        },
        { id: 'objective', title: t('goal'), cell: objectiveOf },
      ]}
    />
  )
}
