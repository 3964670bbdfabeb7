import { useTranslations } from 'use-intl'
import { useFormats } from '../../ui-kit/session.tsx'
import classes from './timeline.module.css'
import { monthTicks, type Span } from './timeline-scale.ts'

/** The calendar above the curves: months, and today. */
export function TimelineAxis({ span, today }: { span: Span; today: string }) {
  const t = useTranslations('plan.ui.timeline')
  const formats = useFormats()
  const month = new Intl.DateTimeFormat(formats.locale, {
    month: 'short',
    timeZone: 'UTC',
  })
  const ticks = monthTicks(span, 9)
  return (
    <div className={classes.axis}>
      <span className="unseen">
        {t('axis', { from: formats.day(`${span.from}T12:00:00Z`), to: formats.day(`${span.to}T12:00:00Z`) })}
      </span>
      <div className={classes.scale} aria-hidden>
        {ticks.map((tick, at) => (
          <span
            key={tick}
            className={classes.tick}
            style={{ insetInlineStart: `${span.share(tick) * 100}%` }}
            data-same-year={ticks[at - 1]?.slice(0, 4) === tick.slice(0, 4) || undefined}
          >
            {month.format(new Date(`${tick}T00:00:00Z`))}
            <strong>{tick.slice(0, 4)}</strong>
          </span>
        ))}
        <span
          className={classes.todayLabel}
          style={{
            insetInlineStart: `${span.share(today) * 100}%`,
            // Near an edge the word stands beside its line instead of over the edge.
            transform: `translateX(-${span.share(today) < 0.12 ? 0 : span.share(today) > 0.88 ? 100 : 50}%)`,
          }}
        >
          {t('today')}
        </span>
      </div>
    </div>
  )
}
