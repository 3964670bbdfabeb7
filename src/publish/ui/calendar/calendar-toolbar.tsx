import { ActionIcon, Button, Group, SegmentedControl, Title } from '@mantine/core'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { type CalendarView, calendarViews, type Day, daysOf, stepBy } from '../../schema.ts'
import classes from './calendar.module.css'
import { useDayNames } from './use-day-names.ts'

/** Which days are shown, and how: today, one further, one back, and the views. */
export function CalendarToolbar(props: {
  view: CalendarView
  day: Day
  today: Day
  change: (to: { view?: CalendarView; day?: Day }) => void
}) {
  const t = useTranslations('publish.calendar')
  const { view, day, change } = props
  return (
    <Group gap="sm" justify="space-between">
      <Group gap="sm">
        <Button size="sm" variant="default" onClick={() => change({ day: props.today })}>
          {t('today')}
        </Button>
        <Group gap={4} wrap="nowrap">
          <ActionIcon
            size={34}
            variant="default"
            aria-label={t(`previous.${view}`)}
            onClick={() => change({ day: stepBy(view, day, -1) })}
          >
            <ChevronLeft size={18} aria-hidden />
          </ActionIcon>
          <ActionIcon
            size={34}
            variant="default"
            aria-label={t(`next.${view}`)}
            onClick={() => change({ day: stepBy(view, day, 1) })}
          >
            <ChevronRight size={18} aria-hidden />
          </ActionIcon>
        </Group>
        <Title order={2} size="h3" className={classes.shown} aria-live="polite">
          {useShownTitle(view, day)}
        </Title>
      </Group>
      <SegmentedControl
        size="sm"
        aria-label={t('viewsLabel')}
        value={view}
        onChange={next => change({ view: next as CalendarView })}
        data={calendarViews.map(value => ({ value, label: t(`views.${value}`) }))}
      />
    </Group>
  )
}

function useShownTitle(view: CalendarView, day: Day): string {
  const t = useTranslations('publish.calendar')
  const names = useDayNames()
  if (view === 'year') return day.slice(0, 4)
  if (view === 'day') return `${names.long(day)} ${day.slice(0, 4)}`
  if (view !== 'week') return names.month(day)
  const { from, to } = daysOf('week', day)
  return t('week', { from: names.short(from), to: names.short(to) })
}
