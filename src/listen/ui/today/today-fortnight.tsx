import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { offsetAt } from '../../../time-zone.ts'
import { useApi } from '../../../ui-kit/api.tsx'
import { PageLink } from '../../../ui-kit/links.tsx'
import { useFormats, useSession } from '../../../ui-kit/session.tsx'
import { TodayPart } from '../../../ui-kit/today.tsx'
import { useNow } from '../../../ui-kit/use-now.ts'
import { readTrend } from '../../endpoints.ts'
import classes from './today.module.css'

const day = 86_400_000
const shown = 14

/** The next midnight: a day on which clocks change has 23 or 25 hours. */
function dayAfter(midnight: string, timeZone: string): string {
  const at = new Date(midnight).getTime()
  return new Date(at + day + offsetAt(at, timeZone) - offsetAt(at + day, timeZone)).toISOString()
}

/** Two weeks of mentions, a bar a day; each opens its day. */
export function TodayFortnight() {
  const t = useTranslations('listen.today')
  const formats = useFormats()
  const { organisation } = useSession()
  const now = useNow()
  const hour = Math.ceil(now.getTime() / 3_600_000) * 3_600_000
  const scope = useMemo(
    () => ({ since: new Date(hour - (shown + 1) * day).toISOString(), until: new Date(hour).toISOString() }),
    [hour],
  )
  const { data } = useApi(readTrend, { ...scope, by: 'day', split: 'none' }, { previous: true, staleAfter: 300_000 })
  const points = data?.series[0]?.points ?? []
  const total = points.reduce((sum, point) => sum + point.mentions, 0)
  if (total === 0) return null
  const byDay = new Map(points.map(point => [formats.dayKey(point.at), point]))
  const days = Array.from({ length: shown }, (_, at) => new Date(now.getTime() - (shown - 1 - at) * day))
  const most = Math.max(...points.map(point => point.mentions))
  return (
    <TodayPart title={t('fortnight')} more={{ label: t('portrait'), path: 'listen/portrait' }}>
      <ol className={classes.bars}>
        {days.map(date => {
          const point = byDay.get(formats.dayKey(date))
          const mentions = point?.mentions ?? 0
          const text = t('dayCount', { day: formats.day(date), count: mentions, shown: formats.number(mentions) })
          return (
            <li key={formats.dayKey(date)} style={{ '--share': mentions / most } as React.CSSProperties} title={text}>
              {point === undefined ? (
                <span className={classes.bar}>
                  <span className="unseen">{text}</span>
                </span>
              ) : (
                <PageLink
                  className={classes.bar}
                  to="listen/river"
                  search={{ since: point.at, until: dayAfter(point.at, organisation.timeZone), duplicates: 'all' }}
                >
                  <span className="unseen">{text}</span>
                </PageLink>
              )}
            </li>
          )
        })}
      </ol>
      <div className={classes.ends} aria-hidden>
        <span>{formats.day(days[0]!)}</span>
        <span>{t('peak', { count: formats.number(most) })}</span>
      </div>
    </TodayPart>
  )
}
