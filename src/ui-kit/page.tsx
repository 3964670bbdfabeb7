import { Box, Group, Text, Title } from '@mantine/core'
import { useDocumentTitle } from '@mantine/hooks'
import { type ReactNode, type RefObject, useEffect, useRef } from 'react'
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

/** Every page: title (also the tab's), one primary action, filters, body. The title takes a focus that was lost on the way. */
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
  const heading = useRef<HTMLHeadingElement>(null)
  useArrival(heading)
  return (
    <header className={classes.header}>
      <Group justify="space-between" align="center" gap="sm" wrap="wrap" className={classes.headerRow}>
        <Title order={1} size="h2" tabIndex={-1} ref={heading}>
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

let arrived = false

/**
 * What was pressed left with the page before: the keyboard goes on at the new page's title, and a screen reader says it.
 * A focus that stayed somewhere (the menu) is left alone, and so is the first page of a visit.
 */
function useArrival(heading: RefObject<HTMLElement | null>) {
  useEffect(() => {
    const lost = document.activeElement === null || document.activeElement === document.body
    if (arrived && lost) heading.current?.focus({ preventScroll: true })
    arrived = true
  }, [heading])
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
