import { Text } from '@mantine/core'
import { CircleAlert, CircleCheck, CircleDashed, Clock, type LucideIcon } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { OutputOf } from '../../../endpoint.ts'
import { listMetrics, listReadings } from '../../../plan/endpoints.ts'
import type { ProgressView } from '../../../plan/schema.ts'
import { useApi, useRefresh } from '../../../ui-kit/api.tsx'
import { PageLink } from '../../../ui-kit/links.tsx'
import { useLive } from '../../../ui-kit/live.tsx'
import { useCan, useFormats } from '../../../ui-kit/session.tsx'
import { StateLine } from '../../../ui-kit/state-line.tsx'
import { TodayPart } from '../../../ui-kit/today.tsx'
import { useStrategy, useStrategyId } from '../../../ui-kit/use-strategy.ts'
import type { CampaignView } from '../../schema.ts'

type Colour = 'positive' | 'negative' | 'lamp' | 'dimmed'
const signs: Record<ProgressView['state'], { icon: LucideIcon; colour: Colour }> = {
  reached: { icon: CircleCheck, colour: 'positive' },
  'on-track': { icon: CircleCheck, colour: 'positive' },
  behind: { icon: Clock, colour: 'lamp' },
  missed: { icon: CircleAlert, colour: 'negative' },
  unknown: { icon: CircleDashed, colour: 'dimmed' },
}

/** The objective that the campaign serves, and what its metric reads now, as the strategy's pages read it. */
export function CampaignGoal({ campaign: { objective } }: { campaign: CampaignView }) {
  const t = useTranslations('publish.campaigns')
  const mayRead = useCan('plan.read')
  if (!mayRead) return null
  return (
    <TodayPart title={t('goal')}>
      {objective === null ? <Text c="dimmed">{t('goalNone')}</Text> : <Reading objective={objective} />}
    </TodayPart>
  )
}

type Reading = OutputOf<typeof listReadings>['readings'][number]

function Reading({ objective }: { objective: string }) {
  const t = useTranslations('publish.campaigns')
  const id = useStrategyId()
  const strategy = useStrategy()
  const refresh = useRefresh()
  useLive('readings-changed', () => void refresh(listReadings))
  const answer = useApi(listReadings, { strategy: id ?? 0, objective }, { enabled: id !== undefined })
  const read = answer.data?.readings.find(one => one.objective === objective)
  const name = strategy?.objectives?.find(one => one.id === objective)?.name ?? objective
  return (
    <>
      <Text mb={6}>
        {id === undefined ? (
          name
        ) : (
          <PageLink to={`plan/objectives/${objective}`} c="inherit">
            {name}
          </PageLink>
        )}
      </Text>
      {answer.data !== undefined &&
        (read === undefined ? <Text c="dimmed">{t('goalUnread')}</Text> : <Stands read={read} />)}
    </>
  )
}

function Stands({ read: { progress, metric, reading } }: { read: Reading }) {
  const t = useTranslations('publish.campaigns')
  const formats = useFormats()
  const metrics = useApi(listMetrics, {}, { staleAfter: 300_000 })
  const isShare = metrics.data?.metrics.find(one => one.id === metric)?.unit === 'share'
  const value = reading?.value ?? null
  const shown = value === null ? null : isShare ? formats.percent(value) : formats.number(value)
  return (
    <StateLine
      {...signs[progress.state]}
      text={t(`progress.${progress.state}`)}
      detail={[
        shown === null ? t('goalUnread') : t('goalReads', { value: shown }),
        ...(progress.share === null ? [] : [t('goalWay', { share: formats.percent(progress.share, 0) })]),
      ].join(' · ')}
    />
  )
}
