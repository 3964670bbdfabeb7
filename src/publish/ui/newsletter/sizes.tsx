import { useTranslations } from 'use-intl'
import { useFormats } from '../../../ui-kit/session.tsx'
import classes from './newsletter.module.css'

type Size = { day: string; size: number }

/** How a list grew: steps between the days on which it changed. Read aloud, it is its first and its last day. */
export function Sizes({ sizes }: { sizes: Size[] }) {
  const t = useTranslations('publish.letters')
  const formats = useFormats()
  const time = (day: string) => Date.parse(`${day}T00:00:00Z`)
  const [first, last] = [sizes[0]!, sizes.at(-1)!]
  const most = Math.max(...sizes.map(one => one.size), 1)
  const span = Math.max(time(last.day) - time(first.day), 1)
  const x = (day: string) => ((time(day) - time(first.day)) / span) * 100
  const y = (size: number) => 100 - (size / most) * 96
  const path = sizes.map(({ day, size }, at) => (at === 0 ? `M0 ${y(size)}` : `H${x(day)} V${y(size)}`)).join(' ')
  const said = (one: Size) => t('sizeDay', { day: formats.day(one.day), size: formats.number(one.size) })
  return (
    <>
      <svg
        className={classes.sizes}
        viewBox="0 0 100 100"
        preserveAspectRatio="none"
        role="img"
        aria-label={`${said(first)}. ${said(last)}.`}
      >
        <path d={path} />
      </svg>
      <div className={classes.ends}>
        <span>{said(first)}</span>
        <span>{said(last)}</span>
      </div>
    </>
  )
}
