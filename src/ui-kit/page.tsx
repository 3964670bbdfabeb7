import { Box, Group, Text, Title } from '@mantine/core'
import { useDocumentTitle } from '@mantine/hooks'
import type { ReactNode } from 'react'
import classes from './page.module.css'
import { useMaybeSession } from './session.tsx'

type PageProps = {
  title: string
  /** One sentence: what this page is for. */
  lead?: ReactNode
  /** The page's one primary action: a `<Button>`. */
  action?: ReactNode
  /** Quieter things beside the title: counts, menus. */
  aside?: ReactNode
  /** Above what they filter. */
  filters?: ReactNode
  /** `reading` 70 characters, `form` a little more, `work` the whole room (default). */
  width?: 'reading' | 'form' | 'work'
  /** The body reaches the edges and scrolls by itself (rivers, columns, calendars). */
  flush?: boolean
  children: ReactNode
}

/** Every page: title (also the tab's), one primary action, filters, body. The title takes the focus on arrival. */
export function Page({ title, lead, action, aside, filters, width = 'work', flush = false, children }: PageProps) {
  const organisation = useMaybeSession()?.organisation.name
  useDocumentTitle([title, organisation, 'Vigie'].filter(Boolean).join(' · '))
  return (
    <div className={classes.page} data-width={width} data-flush={flush}>
      <PageHeader title={title} lead={lead} action={action} aside={aside} />
      {filters !== undefined && <Box className={classes.filters}>{filters}</Box>}
      <div className={classes.body}>{children}</div>
    </div>
  )
}

export function PageHeader({ title, lead, action, aside }: Pick<PageProps, 'title' | 'lead' | 'action' | 'aside'>) {
  return (
    <header className={classes.header}>
      <Group justify="space-between" align="center" gap="sm" wrap="wrap" className={classes.headerRow}>
        <Title order={1} size="h2" tabIndex={-1} data-page-title>
          {title}
        </Title>
        <Group gap="sm">
          {aside}
          {action}
        </Group>
      </Group>
      {lead !== undefined && (
        <Text c="dimmed" className="measure" mt={4}>
          {lead}
        </Text>
      )}
    </header>
  )
}

/** A part of a page with its own heading. */
export function Section({ title, aside, children }: { title: string; aside?: ReactNode; children: ReactNode }) {
  return (
    <section className={classes.section}>
      <Group justify="space-between" align="baseline" gap="sm" className={classes.sectionHead}>
        <Title order={2} size="h3">
          {title}
        </Title>
        {aside}
      </Group>
      {children}
    </section>
  )
}
