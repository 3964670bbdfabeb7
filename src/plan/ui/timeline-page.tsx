import { Button, SegmentedControl, Text } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useApi } from '../../ui-kit/api.tsx'
import { useLive } from '../../ui-kit/live.tsx'
import { useFormats } from '../../ui-kit/session.tsx'
import { EmptyState, ErrorState, PageSkeleton } from '../../ui-kit/states.tsx'
import { listMetrics, listReadings } from '../endpoints.ts'
import type { MetricView, Objective, ObjectiveReading } from '../schema.ts'
import { PlanFrame } from './plan-frame.tsx'
import { useWorking } from './strategy-context.tsx'
import classes from './timeline.module.css'
import { TimelineAxis } from './timeline-axis.tsx'
import { TimelineRow } from './timeline-row.tsx'
import { type Span, spanOf } from './timeline-scale.ts'
import { useFirstScreen } from './use-first-screen.ts'

const groups = ['all', 'behind', 'good', 'unknown'] as const
type Group = (typeof groups)[number]
const statesOf: Record<Group, readonly string[]> = {
  all: ['reached', 'on-track', 'behind', 'missed', 'unknown'],
  behind: ['behind', 'missed'],
  good: ['reached', 'on-track'],
  unknown: ['unknown'],
}

/** Objectives drawn at once. */
const page = 40

/** Objectives along the calendar: how far each is, how far it should be, what its metric reads. Computed, never typed. */
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
  const formats = useFormats()
  const working = useWorking()
  const readings = useApi(listReadings, { strategy: working.id }, { previous: true })
  const metrics = useApi(listMetrics, {}, { staleAfter: 60_000 })
  const more = useTranslations('plan.ui')
  const [group, setGroup] = useState<Group>('all')
  const [most, setMost] = useState(page)
  useLive('readings-changed', () => void readings.refetch())
  const { objectives: written } = working.document
  const read = readings.data?.readings
  const today = formats.dayKey(new Date())
  // The same for all rows, and for as long as nothing moved: no row is drawn twice.
  const { sorted, byId, span } = useMemo(() => {
    const pursued = (written ?? []).filter(one => one.state !== 'dropped')
    return {
      sorted: pursued.toSorted((a, b) => (a.due ?? '9').localeCompare(b.due ?? '9')),
      byId: new Map((read ?? []).map(one => [one.objective, one])),
      span: spanOf(pursued, read ?? [], today),
    }
  }, [written, read, today])
  if (read === undefined)
    return readings.error !== null ? (
      <ErrorState error={readings.error} onRetry={() => void readings.refetch()} />
    ) : (
      <PageSkeleton />
    )
  if (sorted.length === 0)
    return (
      <EmptyState title={t('empty')} suggestions={[{ label: t('toObjectives'), to: 'plan/objectives' }]}>
        {t('emptyHelp')}
      </EmptyState>
    )
  const known = new Map((metrics.data?.metrics ?? []).map(one => [one.id, one]))
  const inGroup = (of: Group) =>
    sorted.filter(one => statesOf[of].includes(byId.get(one.id)?.progress.state ?? 'unknown'))
  const shown = inGroup(group)
  return (
    <>
      <div className={classes.filters}>
        <SegmentedControl
          aria-label={t('show')}
          value={group}
          onChange={value => {
            setGroup(value as Group)
            setMost(page)
          }}
          data={groups.map(one => ({
            value: one,
            label: `${t(`shown.${one}`)} ${formats.number(inGroup(one).length)}`,
          }))}
        />
      </div>
      <Text size="sm" c="dimmed" mb="md" className="measure">
        {t('legend')}
      </Text>
      {shown.length === 0 ? (
        <Text>{t('noneShown')}</Text>
      ) : (
        <div className={classes.timeline}>
          <TimelineAxis span={span} today={today} />
          <Rows objectives={shown.slice(0, most)} byId={byId} known={known} span={span} today={today} />
          {shown.length > most && (
            <Button variant="default" mt="md" onClick={() => setMost(most + page)}>
              {more('showMore', { count: Math.min(page, shown.length - most) })}
            </Button>
          )}
        </div>
      )}
    </>
  )
}

function Rows(props: {
  objectives: readonly Objective[]
  byId: ReadonlyMap<string, ObjectiveReading>
  known: ReadonlyMap<string, MetricView>
  span: Span
  today: string
}) {
  const t = useTranslations('plan.ui.timeline')
  const { objectives, byId, known, span, today } = props
  const { drawn, style } = useFirstScreen(objectives.length, { first: 8, height: 128 })
  return (
    <ol className={classes.list} aria-label={t('title')} style={style}>
      {objectives.slice(0, drawn).map(one => (
        <TimelineRow
          key={one.id}
          objective={one}
          reading={byId.get(one.id)}
          metric={known.get(one.metric?.id ?? '')}
          span={span}
          today={today}
        />
      ))}
    </ol>
  )
}
