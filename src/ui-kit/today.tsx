import { Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { PageLink, type PageParams, type PageSearch } from './links.tsx'
import classes from './today.module.css'

type Leads = { path: string; params?: PageParams; search?: PageSearch }

const leading = ({ path, params, search }: Leads) => ({
  to: path,
  ...(params === undefined ? {} : { params }),
  ...(search === undefined ? {} : { search }),
})

/** A part of Today: heading, a quiet way to all of it (`more`), rows. The same in the wide and in the narrow column. */
export function TodayPart({
  title,
  more,
  aside,
  children,
}: {
  title: string
  /** Where all of it is, in words: « Toutes les sources ». */
  more?: Leads & { label: string }
  aside?: ReactNode
  children: ReactNode
}) {
  return (
    <section className={classes.card}>
      <div className={classes.head}>
        <Title order={2} size="h4">
          {title}
        </Title>
        {more === undefined ? (
          aside
        ) : (
          <PageLink {...leading(more)} size="sm">
            {more.label}
          </PageLink>
        )}
      </div>
      {children}
    </section>
  )
}

export function TodayRows({ children }: { children: ReactNode }) {
  return <ul className={classes.rows}>{children}</ul>
}

/** One thing: what it is (it leads there), a figure or an age at the end of the line, a line that helps. */
export function TodayRow({
  title,
  to,
  aside,
  detail,
}: {
  title: ReactNode
  to: Leads
  aside?: ReactNode
  detail?: ReactNode
}) {
  return (
    <li className={classes.row}>
      <span className={classes.title}>
        <PageLink {...leading(to)} c="inherit">
          {title}
        </PageLink>
      </span>
      <span className={classes.aside}>{aside}</span>
      {detail !== undefined && (
        <Text component="div" className={classes.detail}>
          {detail}
        </Text>
      )}
    </li>
  )
}
