import { Button, Text } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { readRiver } from '../../../listen/endpoints.ts'
import { useApi, useApiMutation, useRefresh } from '../../../ui-kit/api.tsx'
import { useLive } from '../../../ui-kit/live.tsx'
import { Loaded } from '../../../ui-kit/loaded.tsx'
import { useNotifyError } from '../../../ui-kit/notify.tsx'
import { useCan, useFormats } from '../../../ui-kit/session.tsx'
import { TodayPart, TodayRow, TodayRows } from '../../../ui-kit/today.tsx'
import { useNow } from '../../../ui-kit/use-now.ts'
import { changeCampaign, readCampaign } from '../../endpoints.ts'
import type { CampaignView } from '../../schema.ts'
import classes from './campaigns.module.css'
import { useCampaignTrend } from './use-campaign-trend.ts'

/** What is said with the campaign's hashtag, as listening hears it. */
export function SaidOfCampaign({ campaign }: { campaign: CampaignView }) {
  const t = useTranslations('publish.campaigns')
  const mayRead = useCan('listen.read')
  if (!mayRead) return null
  if (campaign.topicId === null)
    return (
      <TodayPart title={t('said')}>
        <Text c="dimmed" mb="sm">
          {t(campaign.hashtag === '' ? 'saidNoHashtag' : 'saidNoTopic')}
        </Text>
        <Follow campaign={campaign} />
      </TodayPart>
    )
  return (
    <TodayPart title={t('said')} more={{ label: t('saidAll'), path: 'listen', search: { topic: [campaign.topicId] } }}>
      <Volume campaign={campaign} />
      <Newest topicId={campaign.topicId} />
    </TodayPart>
  )
}

function Follow({ campaign: { id, hashtag } }: { campaign: CampaignView }) {
  const t = useTranslations('publish.campaigns')
  const mayMake = useCan('listen.manage')
  const notifyError = useNotifyError()
  const change = useApiMutation(changeCampaign, { refresh: [readCampaign] })
  if (!mayMake || hashtag === '') return null
  return (
    <Button
      variant="default"
      loading={change.isPending}
      onClick={() => change.mutate({ id, listen: true }, { onError: notifyError })}
    >
      {t('saidFollow', { hashtag })}
    </Button>
  )
}

/** A bar a day; each says its day and number. */
function Volume({ campaign }: { campaign: CampaignView }) {
  const t = useTranslations('publish.campaigns')
  const formats = useFormats()
  const trend = useCampaignTrend(campaign)
  if (trend?.series == null || trend.series.total === 0) return null
  const { points } = trend.series
  const most = Math.max(...points.map(point => point.mentions))
  return (
    <ul className={classes.bars} aria-label={t('saidByDay')}>
      {points.map(({ at, mentions }) => {
        const words = t('saidDay', { day: formats.longDay(at), count: mentions })
        return (
          <li key={at} title={words} style={{ height: `${(mentions / most) * 100}%` }}>
            <span className="unseen">{words}</span>
          </li>
        )
      })}
    </ul>
  )
}

function Newest({ topicId }: { topicId: number }) {
  const t = useTranslations('publish.campaigns')
  const formats = useFormats()
  const now = useNow()
  const refresh = useRefresh()
  const readAgain = () => void refresh(readRiver)
  useLive('mentions-added', readAgain)
  useLive('mentions-removed', readAgain)
  const answer = useApi(readRiver, { topic: [topicId], limit: 5 })
  return (
    <Loaded answer={answer} count={2}>
      {({ mentions }) =>
        mentions.length === 0 ? (
          <Text c="dimmed">{t('saidNone')}</Text>
        ) : (
          <TodayRows>
            {mentions.map(one => (
              <TodayRow
                key={one.id}
                title={<span lang={one.language ?? undefined}>{one.title ?? one.text}</span>}
                to={{ path: 'listen/mentions/$mentionId', params: { mentionId: one.id } }}
                aside={<time dateTime={one.publishedAt}>{formats.age(one.publishedAt, now)}</time>}
                detail={[one.author?.name, one.source.title].filter(Boolean).join(' · ')}
              />
            ))}
          </TodayRows>
        )
      }
    </Loaded>
  )
}
