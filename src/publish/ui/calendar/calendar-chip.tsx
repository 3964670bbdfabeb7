import { ActionIcon } from '@mantine/core'
import { CalendarClock } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { PageLink } from '../../../ui-kit/links.tsx'
import { useFormats } from '../../../ui-kit/session.tsx'
import type { CalendarItem } from '../../schema.ts'
import classes from './calendar.module.css'
import { useCalendar } from './calendar-context.tsx'
import { useOwnTime } from './use-own-time.ts'

/** An entry where it stands: time, title, networks and state in words; opens its page, is dragged or moved from here. */
export function CalendarChip({ item }: { item: CalendarItem }) {
  const t = useTranslations('publish.calendar')
  const states = useTranslations('publish.contents.states')
  const formats = useFormats()
  const ownTime = useOwnTime()
  const { whyNot, drag, dragged, ask } = useCalendar()
  const { entry, variants, state } = item
  const title = entry.title || t('untitled')
  const fixed = whyNot(item)
  const names = [...new Set(variants.map(one => one.name))]
  const own = ownTime(item.at)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dragging is the mouse's way; the button does the same
    <div
      className={classes.chip}
      data-state={state}
      data-dragged={dragged?.key === item.key}
      draggable={fixed === null}
      onDragStart={event => {
        event.dataTransfer.effectAllowed = 'move'
        event.dataTransfer.setData('text/plain', title)
        drag(item)
      }}
      onDragEnd={() => drag(null)}
    >
      <PageLink
        to="publish/entries/$entryId"
        params={{ entryId: entry.id }}
        className={classes.chipTitle}
        draggable={false}
      >
        <time dateTime={item.at}>{formats.time(item.at)}</time> <span>{title}</span>
      </PageLink>
      <div className={classes.chipDetail}>
        <span className={classes.chipState}>{states(state)}</span>
        {own !== null && <span>{t('yourTime', { at: own })}</span>}
        <span>{names.length === 0 ? t('nowhere') : formats.list(names)}</span>
        {entry.series !== '' && <span>{t('series', { name: entry.series })}</span>}
      </div>
      <ActionIcon
        className={classes.chipMove}
        size={22}
        variant="subtle"
        color="gray"
        aria-label={t('moveNamed', { title })}
        title={fixed === null ? t('move') : t(`unmovable.${fixed}`)}
        onClick={() => ask({ kind: 'move', item, local: `${item.day}T${item.time}` })}
      >
        <CalendarClock size={14} aria-hidden />
      </ActionIcon>
    </div>
  )
}
