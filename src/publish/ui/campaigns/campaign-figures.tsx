import { useTranslations } from 'use-intl'
import { useApi } from '../../../ui-kit/api.tsx'
import { Figure, FigureRow } from '../../../ui-kit/figure.tsx'
import { useFormats } from '../../../ui-kit/session.tsx'
import { useNow } from '../../../ui-kit/use-now.ts'
import { listEntries } from '../../endpoints.ts'
import { type CampaignView, pledgeTotal } from '../../schema.ts'
import { useCampaignTrend } from './use-campaign-trend.ts'

const day = 86_400_000
const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / day

/** Days, mentions, pledges and contents of a campaign, each with what it counts. */
export function CampaignFigures({ campaign }: { campaign: CampaignView }) {
  const t = useTranslations('publish.campaigns.figures')
  const formats = useFormats()
  const today = formats.dayKey(useNow())
  const trend = useCampaignTrend(campaign)
  const entries = useApi(listEntries, { campaign: campaign.id, limit: 200 })
  const out = entries.data?.entries.filter(entry => entry.state === 'published').length
  const { state, from, to, pledgeGoal } = campaign
  const left = { coming: daysBetween(today, from), running: daysBetween(today, to) + 1, over: daysBetween(to, today) }
  const words = {
    coming: { label: t('before'), definition: t('beforeDefinition') },
    running: { label: t('left'), definition: t('leftDefinition') },
    over: { label: t('over'), definition: t('overDefinition') },
  }
  const pledged = pledgeTotal(campaign.pledges)
  const ofAll = (count: number, all: number) => t('ofAll', { count: formats.number(count), all: formats.number(all) })
  return (
    <FigureRow>
      <Figure {...words[state]} value={formats.number(Math.max(0, left[state]))} />
      <Figure
        label={t('mentions')}
        value={trend?.series == null ? null : formats.number(trend.series.total)}
        absence={campaign.topicId === null ? t('mentionsAbsent') : undefined}
        definition={t('mentionsDefinition', { topic: `#${campaign.hashtag}` })}
        to={{
          path: 'listen',
          search: { topic: [campaign.topicId ?? 0], since: trend?.period.since, until: trend?.period.until },
        }}
      />
      <Figure
        label={t('pledges')}
        value={pledgeGoal === null ? formats.number(pledged) : ofAll(pledged, pledgeGoal)}
        definition={t('pledgesDefinition')}
        to={{ path: 'publish/campaigns/$campaignId/pledges', params: { campaignId: campaign.id } }}
      />
      <Figure
        label={t('shares')}
        value={formats.number(campaign.shares)}
        definition={t('sharesDefinition')}
        to={{ path: 'publish/campaigns/$campaignId/kits', params: { campaignId: campaign.id } }}
      />
      <Figure
        label={t('out')}
        value={out === undefined ? null : ofAll(out, campaign.entries)}
        definition={t('outDefinition')}
        to={{ path: 'publish/calendar', search: { view: 'list', day: from, campaign: campaign.id } }}
      />
    </FigureRow>
  )
}
