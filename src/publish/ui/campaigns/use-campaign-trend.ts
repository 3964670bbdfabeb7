import { readTrend } from '../../../listen/endpoints.ts'
import { useApi, useRefresh } from '../../../ui-kit/api.tsx'
import { useLive } from '../../../ui-kit/live.tsx'
import { useCan, useFormats } from '../../../ui-kit/session.tsx'
import { useNow } from '../../../ui-kit/use-now.ts'
import { type CampaignView, periodOf } from '../../schema.ts'

const minute = 60_000
const nothing = { total: 0, points: [] }

/**
 * Mentions of the campaign's topic by day, from its first day to its last, or to now; `series` null until they are told.
 * Null: no topic, not begun, or not for the reader.
 */
export function useCampaignTrend({ topicId, from, to }: CampaignView) {
  const { timeZone } = useFormats()
  const mayListen = useCan('listen.read')
  const refresh = useRefresh()
  const readAgain = () => void refresh(readTrend)
  useLive('mentions-added', readAgain)
  useLive('mentions-removed', readAgain)
  useLive('topics-changed', readAgain)
  useLive('reconnected', readAgain)
  const now = new Date(Math.ceil(useNow().getTime() / minute) * minute).toISOString()
  const whole = periodOf({ from, to }, timeZone)
  const period = { since: whole.from, until: now < whole.to ? now : whole.to }
  const enabled = topicId !== null && mayListen && period.since < period.until
  const answer = useApi(readTrend, { topic: [topicId ?? 0], ...period, by: 'day' }, { enabled, previous: true })
  return enabled ? { period, series: answer.data === undefined ? null : (answer.data.series[0] ?? nothing) } : null
}
