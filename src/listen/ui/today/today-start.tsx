import { FileUp, Rss, Sparkles, Telescope } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useApi } from '../../../ui-kit/api.tsx'
import { useLive } from '../../../ui-kit/live.tsx'
import { EmptyState } from '../../../ui-kit/states.tsx'
import { TodayPart, TodayRow, TodayRows } from '../../../ui-kit/today.tsx'
import { listSources, listTopics, readRiver } from '../../endpoints.ts'

/** The next step of the start: nothing listened to yet, no source, no topic, or first mentions on their way. */
export function TodayStart() {
  const t = useTranslations('listen.today')
  const river = useTranslations('listen.river')
  const topics = useApi(listTopics, {}).data?.topics.length
  const sources = useApi(listSources, {}).data?.sources.length
  const { data, refetch } = useApi(readRiver, { limit: 1 })
  useLive('mentions-added', () => {
    if (data?.mentions.length === 0) void refetch()
  })
  if (topics === undefined || sources === undefined || data === undefined || data.mentions.length > 0) return null
  const icon = { size: 18, 'aria-hidden': true } as const
  if (topics === 0 && sources === 0)
    return (
      <EmptyState
        title={t('start')}
        suggestions={[
          {
            label: river('suggestStart'),
            detail: river('suggestStartHelp'),
            icon: <Sparkles {...icon} />,
            to: 'listen/start',
          },
          {
            label: river('suggestSource'),
            detail: river('suggestSourceHelp'),
            icon: <Rss {...icon} />,
            to: 'listen/sources/new',
          },
          { label: t('import'), detail: t('importHelp'), icon: <FileUp {...icon} />, to: 'listen/imports' },
        ]}
      >
        {t('startHelp')}
      </EmptyState>
    )
  if (sources === 0 || topics === 0)
    return (
      <EmptyState
        title={sources === 0 ? t('noSource') : t('noTopic')}
        suggestions={[
          sources === 0
            ? {
                label: river('suggestSource'),
                detail: river('suggestSourceHelp'),
                icon: <Rss {...icon} />,
                to: 'listen/sources/new',
              }
            : {
                label: river('suggestTopic'),
                detail: river('suggestTopicHelp'),
                icon: <Telescope {...icon} />,
                to: 'listen/topics/new',
              },
        ]}
      >
        {sources === 0 ? t('noSourceHelp') : t('noTopicHelp')}
      </EmptyState>
    )
  return (
    <TodayPart title={t('waiting')}>
      <TodayRows>
        <TodayRow title={t('seeSources')} to={{ path: 'listen/sources' }} detail={t('waitingHelp')} />
        <TodayRow
          title={t('seeUnmatched')}
          to={{ path: 'listen/river', search: { unmatched: 'only' } }}
          detail={t('seeUnmatchedHelp')}
        />
      </TodayRows>
    </TodayPart>
  )
}
