import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { usePageAddress } from './links.tsx'
import classes from './page-tabs.module.css'

/** Pages that belong together, one press apart; put it into `filters` of each of them. Only one of them stands in the menu. */
export function PageTabs({ label, pages }: { label: string; pages: { to: string; title: string }[] }) {
  const address = usePageAddress()
  const row = useRef<HTMLElement>(null)
  // On a phone the row is wider than the screen: the page that is open must be seen in it.
  useEffect(() => {
    const open = row.current?.querySelector<HTMLElement>('[aria-current]')
    if (open == null || row.current === null) return
    row.current.scrollLeft = open.offsetLeft - row.current.offsetLeft - (row.current.clientWidth - open.offsetWidth) / 2
  }, [])
  return (
    <nav aria-label={label} className={classes.tabs} ref={row}>
      {pages.map(page => (
        <Link key={page.to} to={address(page.to)} activeOptions={{ exact: true, includeSearch: false }}>
          {page.title}
        </Link>
      ))}
    </nav>
  )
}
