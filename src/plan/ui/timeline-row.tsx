import { Text } from '@mantine/core'
import { memo } from 'react'
import { useTranslations } from 'use-intl'
import { PageLink } from '../../ui-kit/links.tsx'
import { useFormats } from '../../ui-kit/session.tsx'
import type { MetricView, Objective, ObjectiveReading } from '../schema.ts'
import classes from './timeline.module.css'
import { TimelineCurve } from './timeline-curve.tsx'
import { curveOf, type Span } from './timeline-scale.ts'
import { useSayMetric } from './use-say-metric.ts'

type RowProps = {
  objective: Objective
  reading: ObjectiveReading | undefined
  metric: MetricView | undefined
  span: Span
  today: string
  /** On the objective's own page it needs no name. */
  named?: boolean
}

/** One objective: what it is and how it stands in words on the left, its curve on the calendar to the right. */
export const TimelineRow = memo(function TimelineRow(props: RowProps) {
  const { objective, reading, metric, span, today, named = true } = props
  const t = useTranslations('plan.ui.timeline')
  const formats = useFormats()
  const say = useSayMetric(metric)
  const progress = reading?.progress
  const share = progress?.share ?? null
  const value = reading?.reading?.value ?? null
  const opens = reading?.reading?.opens ?? null
  const forecast = reading?.forecast ?? null
  const inWords = useCurveWords(objective, reading, say)
  return (
    <li className={classes.row} data-state={progress?.state}>
      <div className={classes.words}>
        {named && (
          <PageLink to="plan/$list/$item" params={{ list: 'objectives', item: objective.id }} fw={600} c="inherit">
            {objective.name ?? objective.id}
          </PageLink>
        )}
        <span className={classes.state}>
          {t(`state.${progress?.state ?? 'unknown'}`)}
          {share !== null &&
            ` · ${t('bar', {
              share: formats.percent(Math.max(0, share), 0),
              expected: progress?.expected == null ? '–' : formats.percent(progress.expected, 0),
            })}`}
        </span>
        <Text size="sm" component="p">
          {value === null
            ? t(`why.${progress?.why ?? 'no-value'}`)
            : t('reads', {
                value: say(value),
                baseline: objective.baseline === undefined ? '–' : say(objective.baseline.value),
                target: objective.target === undefined ? '–' : say(objective.target),
              })}{' '}
          {opens !== null && (
            <PageLink to={opens} size="sm">
              {t('open')}
              <span className="unseen"> – {objective.name}</span>
            </PageLink>
          )}
        </Text>
        <Text size="sm" c="dimmed" component="p">
          {[
            objective.due === undefined ? null : t('due', { day: formats.day(`${objective.due}T12:00:00Z`) }),
            forecast === null
              ? null
              : t('forecast', { value: say(forecast.value), low: say(forecast.low), high: say(forecast.high) }),
            reading?.reading == null ? null : reading.reading.source,
          ]
            .filter(Boolean)
            .join(' · ')}
        </Text>
      </div>
      <TimelineCurve curve={curveOf(objective, reading, span)} today={span.share(today)} label={inWords} />
    </li>
  )
})

/** The curve in words: how many readings, over which days, between which values; and the way that was meant. */
function useCurveWords(
  objective: Objective,
  reading: ObjectiveReading | undefined,
  say: (value: number) => string,
): string {
  const t = useTranslations('plan.ui.timeline')
  const formats = useFormats()
  const day = (on: string | undefined) => (on === undefined ? '–' : formats.day(`${on}T12:00:00Z`))
  const points = reading?.points ?? []
  const values = points.map(one => one.value)
  const { baseline, target, due } = objective
  return t('curve', {
    points: points.length,
    first: day(points[0]?.on),
    last: day(points.at(-1)?.on),
    low: values.length === 0 ? '–' : say(Math.min(...values)),
    high: values.length === 0 ? '–' : say(Math.max(...values)),
    target:
      baseline === undefined || target === undefined
        ? ''
        : t('curveTarget', {
            from: say(baseline.value),
            fromDay: day(baseline.on ?? objective.setOn),
            to: say(target),
            toDay: day(due),
          }),
  }).trim()
}
