import { useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useApi } from '../../../ui-kit/api.tsx'
import { Figure } from '../../../ui-kit/figure.tsx'
import { useFormats, useSession } from '../../../ui-kit/session.tsx'
import { useNow } from '../../../ui-kit/use-now.ts'
import { countMentions } from '../../endpoints.ts'
import type { RiverFilter } from '../../schema.ts'
import { openStatuses } from '../river/open-statuses.ts'
import { riverSeenAt } from '../river/river-seen.ts'
import { useHeard } from '../river/use-heard.ts'

const day = 86_400_000
/** Copies count, as they do for topics and in charts: figures of one day tell the same everywhere. */
const copies = { duplicates: 'all' } as const

/** What was heard since one last read, in a day, and what of it is somebody's business; each opens the river. */
export function TodayFigures() {
  const t = useTranslations('listen.today')
  const formats = useFormats()
  const { organisation } = useSession()
  const [seenAt] = useState(() => riverSeenAt(organisation.slug))
  const now = useNow()
  const [today, before] = useMemo(() => {
    const minute = Math.floor(now.getTime() / 60_000) * 60_000
    const at = (days: number) => new Date(minute - days * day).toISOString()
    return [
      { since: at(1), ...copies },
      { since: at(2), until: at(1), ...copies },
    ]
  }, [now])
  const unread = useCount({ since: seenAt ?? today.since }, seenAt !== null)
  const mine = useCount({ assignee: 'me', status: openStatuses })
  const heard = useCount(today)
  const earlier = useCount(before)
  const negative = useCount({ ...today, tone: ['negative'] })
  const shown = (count: Count) =>
    count === undefined ? '…' : formats.number(count.count) + (count.exact ? '' : t('orMore'))
  return (
    <>
      {seenAt !== null && (
        <Figure
          label={t('sinceReading')}
          value={shown(unread)}
          definition={t('sinceReadingHelp', { at: formats.moment(seenAt) })}
          to={{ path: 'listen/river', search: { since: seenAt } }}
        />
      )}
      <Figure
        label={t('mine')}
        value={shown(mine)}
        definition={t('mineHelp')}
        to={{ path: 'listen/river', search: { assignee: 'me', status: openStatuses } }}
      />
      <Figure
        label={t('day')}
        value={shown(heard)}
        definition={t('dayHelp')}
        to={{ path: 'listen/river', search: { period: 'day', ...copies } }}
        {...changeOf(heard, earlier, share => ({
          value: `${formats.change(share, { style: 'percent', maximumFractionDigits: 0 })}`,
          period: t('dayBefore'),
        }))}
      />
      <Figure
        label={t('negative')}
        value={
          heard === undefined || negative === undefined
            ? '…'
            : heard.count === 0
              ? null
              : formats.percent(negative.count / heard.count, 0)
        }
        absence={t('nothingHeard')}
        definition={t('negativeHelp', {
          count: formats.number(negative?.count ?? 0),
          total: formats.number(heard?.count ?? 0),
        })}
        to={{ path: 'listen/river', search: { period: 'day', tone: ['negative'], ...copies } }}
      />
    </>
  )
}

type Count = { count: number; exact: boolean } | undefined

function useCount(filter: RiverFilter, enabled = true): Count {
  const { data, refetch } = useApi(countMentions, filter, { enabled, previous: true, staleAfter: 60_000 })
  useHeard(() => void refetch(), enabled)
  return data
}

/** None where one of the two is no whole count, or where there was nothing to compare with. */
function changeOf(now: Count, before: Count, say: (share: number) => { value: string; period: string }) {
  if (now?.exact !== true || before?.exact !== true || before.count === 0) return {}
  const share = (now.count - before.count) / before.count
  const direction = Math.abs(share) < 0.005 ? ('flat' as const) : share > 0 ? ('up' as const) : ('down' as const)
  return { change: { ...say(share), direction } }
}
