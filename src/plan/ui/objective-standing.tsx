import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { useApi } from '../../ui-kit/api.tsx'
import { useLive } from '../../ui-kit/live.tsx'
import { useFormats } from '../../ui-kit/session.tsx'
import { listMetrics, listReadings } from '../endpoints.ts'
import type { Objective } from '../schema.ts'
import { useWorking } from './strategy-context.tsx'
import classes from './timeline.module.css'
import { TimelineAxis } from './timeline-axis.tsx'
import { TimelineRow } from './timeline-row.tsx'
import { spanOf } from './timeline-scale.ts'

/** How an objective stands, on its own page: as among the others on the timeline. Nothing as long as it reads no metric. */
export function ObjectiveStanding(props: { objective: Objective }) {
  const t = useTranslations('plan.ui.timeline')
  const formats = useFormats()
  const working = useWorking()
  const { objective: written } = props
  const objective = useMemo(() => withDays(written), [written])
  const followed = objective.metric !== undefined && objective.state !== 'dropped'
  const readings = useApi(
    listReadings,
    { strategy: working.id, objective: objective.id },
    { previous: true, enabled: followed },
  )
  const metrics = useApi(listMetrics, {}, { staleAfter: 60_000 })
  useLive('readings-changed', () => void readings.refetch())
  const today = formats.dayKey(new Date())
  const reading = readings.data?.readings.find(one => one.objective === objective.id)
  const span = useMemo(
    () => spanOf([objective], reading === undefined ? [] : [reading], today),
    [objective, reading, today],
  )
  if (!followed || reading === undefined) return null
  return (
    <div className={classes.standing}>
      <TimelineAxis span={span} today={today} />
      <ol className={classes.list} aria-label={t('title')}>
        <TimelineRow
          objective={objective}
          reading={reading}
          metric={metrics.data?.metrics.find(one => one.id === objective.metric?.id)}
          span={span}
          today={today}
          named={false}
        />
      </ol>
    </div>
  )
}

/** What is being typed may be no day yet: then it is drawn without. */
function withDays({ due, setOn, baseline, ...rest }: Objective): Objective {
  return {
    ...rest,
    ...(isDay(due) ? { due } : {}),
    ...(isDay(setOn) ? { setOn } : {}),
    ...(baseline === undefined || (baseline.on !== undefined && !isDay(baseline.on)) ? {} : { baseline }),
  }
}

const isDay = (text: string | undefined): text is string =>
  text !== undefined && /^\d{4}-\d\d-\d\d$/.test(text) && Number.isFinite(Date.parse(text))
