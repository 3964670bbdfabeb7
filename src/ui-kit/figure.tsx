import { ActionIcon, Popover, Text } from '@mantine/core'
import { ArrowDownRight, ArrowRight, ArrowUpRight, Info } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import classes from './figure.module.css'
import { PageLink, type PageParams, type PageSearch } from './links.tsx'

type FigureProps = {
  label: string
  /** Already formatted (`useFormats`), or null where there is no figure; say why in `absence`. */
  value: string | null
  absence?: string
  /** Against an earlier period; `tone` says whether that is good, which only the caller knows. */
  change?: { value: string; direction: 'up' | 'down' | 'flat'; period: string; tone?: 'positive' | 'negative' }
  /** What it counts, out of what, how well covered, as of when. Every number opens. */
  definition: ReactNode
  /** Where the items behind it are. */
  to?: { path: string; params?: PageParams; search?: PageSearch }
}

const arrows = { up: ArrowUpRight, down: ArrowDownRight, flat: ArrowRight }

/** One number: label, value, change with its period, its definition one press away, and the way to what is behind it. */
export function Figure({ label, value, absence, change, definition, to }: FigureProps) {
  const t = useTranslations('app.figure')
  const Arrow = arrows[change?.direction ?? 'flat']
  const shown = value ?? '—'
  return (
    <div className={classes.figure}>
      <div className={classes.label}>
        <span>{label}</span>
        <Popover width={300} position="bottom-start" withArrow trapFocus returnFocus>
          <Popover.Target>
            <ActionIcon size={24} variant="transparent" c="dimmed" aria-label={t('definition', { label })}>
              <Info size={13} aria-hidden />
            </ActionIcon>
          </Popover.Target>
          <Popover.Dropdown>
            <Text size="sm" component="div">
              {definition}
            </Text>
          </Popover.Dropdown>
        </Popover>
      </div>
      {to === undefined || value === null ? (
        <div className={classes.value}>{shown}</div>
      ) : (
        <PageLink
          className={classes.value}
          to={to.path}
          c="inherit"
          {...(to.params ? { params: to.params } : {})}
          {...(to.search ? { search: to.search } : {})}
        >
          {shown}
          <span className="unseen">{t('opens', { label })}</span>
        </PageLink>
      )}
      {value === null && absence !== undefined && <div className={classes.change}>{absence}</div>}
      {change !== undefined && (
        <div className={classes.change} data-tone={change.tone}>
          <Arrow size={14} aria-hidden />
          <span>{change.value}</span> <span className={classes.period}>{change.period}</span>
        </div>
      )}
    </div>
  )
}

/** Figures side by side, divided by rules. */
export function FigureRow({ children }: { children: ReactNode }) {
  return <div className={classes.row}>{children}</div>
}
