import { Link } from '@tanstack/react-router'
import { usePageAddress } from './links.tsx'
import classes from './page-tabs.module.css'

/** Pages that belong together, one press apart; put it into `filters` of each of them. Only one of them stands in the menu. */
export function PageTabs({ label, pages }: { label: string; pages: { to: string; title: string }[] }) {
  const address = usePageAddress()
  return (
    <nav aria-label={label} className={classes.tabs}>
      {pages.map(page => (
        <Link key={page.to} to={address(page.to)} activeOptions={{ exact: true }}>
          {page.title}
        </Link>
      ))}
    </nav>
  )
}
