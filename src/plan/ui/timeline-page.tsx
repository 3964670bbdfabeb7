import { Text } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { useApi } from '../../ui-kit/api.tsx'
import { PageLink } from '../../ui-kit/links.tsx'
import { useLive } from '../../ui-kit/live.tsx'
import { useFormats } from '../../ui-kit/session.tsx'
import { EmptyState, ErrorState, PageSkeleton } from '../../ui-kit/states.tsx'
import { listMetrics, listReadings } from '../endpoints.ts'
import type { Objective, ObjectiveReading } from '../schema.ts'
import { PlanFrame } from './plan-frame.tsx'
import { useWorking } from './strategy-context.tsx'
import classes from './timeline.module.css'

/** Objectives along the period: how far each is, how far it should be, what its metric reads. Computed, never typed. */
export function TimelinePage() {
  const t = useTranslations('plan.ui.timeline')
  return (
    <PlanFrame title={t('title')} lead={t('lead')}>
      {() => <Timeline />}
    </PlanFrame>
  )
}

function Timeline() {
  const t = useTranslations('plan.ui.timeline')
  const working = useWorking()
  const readings = useApi(listReadings, { strategy: working.id }, { previous: true })
  useLive('readings-changed', () => void readings.refetch())
  if (readings.data === undefined)
    return readings.error !== null ? (
      <ErrorState error={readings.error} onRetry={() => void readings.refetch()} />
    ) : (
      <PageSkeleton />
    )
  const objectives = (working.document.objectives ?? []).filter(one => one.state !== 'dropped')
  if (objectives.length === 0)
    return (
      <EmptyState title={t('empty')} suggestions={[{ label: t('toObjectives'), to: 'plan/objectives' }]}>
        {t('emptyHelp')}
      </EmptyState>
    )
  const byId = new Map(readings.data.readings.map(one => [one.objective, one]))
  const sorted = [...objectives].sort((a, b) => (a.due ?? '9').localeCompare(b.due ?? '9'))
  return (
    <ol className={classes.list} aria-label={t('title')}>
      {sorted.map(one => (
        <Row key={one.id} objective={one} reading={byId.get(one.id)} />
      ))}
    </ol>
  )
}

function Row({ objective, reading }: { objective: Objective; reading: ObjectiveReading | undefined }) {
  const t = useTranslations('plan.ui.timeline')
  const formats = useFormats()
  const metrics = useApi(listMetrics, {}, { staleAfter: 60_000 })
  const metric = metrics.data?.metrics.find(one => one.id === objective.metric?.id)
  const say = (value: number) =>
    metric?.unit === 'share' ? formats.percent(value) : `${formats.number(value)} ${metric?.unitName ?? ''}`.trim()
  const progress = reading?.progress
  const share = progress?.share ?? null
  const value = reading?.reading?.value ?? null
  const opens = reading?.reading?.opens ?? null
  return (
    <li className={classes.row} data-state={progress?.state}>
      <div className={classes.head}>
        <PageLink to="plan/$list/$item" params={{ list: 'objectives', item: objective.id }} fw={600} c="inherit">
          {objective.name ?? objective.id}
        </PageLink>
        <span className={classes.state}>{t(`state.${progress?.state ?? 'unknown'}`)}</span>
      </div>
      {share !== null && (
        <div
          className={classes.bar}
          role="img"
          aria-label={t('bar', {
            share: formats.percent(Math.max(0, share)),
            expected: progress?.expected == null ? '–' : formats.percent(progress.expected),
          })}
        >
          <span className={classes.fill} style={{ inlineSize: `${Math.min(100, Math.max(0, share * 100))}%` }} />
          {progress?.expected != null && (
            <span
              className={classes.mark}
              style={{ insetInlineStart: `${Math.min(100, Math.max(0, progress.expected * 100))}%` }}
            />
          )}
        </div>
      )}
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
          reading?.forecast == null
            ? null
            : t('forecast', {
                value: say(reading.forecast.value),
                low: say(reading.forecast.low),
                high: say(reading.forecast.high),
              }),
          reading?.reading == null ? null : reading.reading.source,
        ]
          .filter(Boolean)
          .join(' · ')}
      </Text>
    </li>
  )
}
