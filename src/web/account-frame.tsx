import { Link, Outlet } from '@tanstack/react-router'
import { ArrowLeft } from 'lucide-react'
import { Suspense } from 'react'
import { useTranslations } from 'use-intl'
import { accountPages } from '../org/ui/index.ts'
import { useLabel } from '../ui-kit/intl.ts'
import { PageSkeleton } from '../ui-kit/states.tsx'
import { Wordmark } from '../ui-kit/wordmark.tsx'
import classes from './account-frame.module.css'
import { DemonstrationBanner } from './demonstration-banner.tsx'
import { kept } from './kept.ts'
import { SignedIn } from './organisation-frame.tsx'
import { useMe } from './who.tsx'

export { accountPages }

/** The account belongs to the person, not to an organisation: its own frame, with the way back. */
export function AccountFrame() {
  return (
    <SignedIn>
      <Frame />
    </SignedIn>
  )
}

function Frame() {
  const t = useTranslations('app.accountFrame')
  const label = useLabel()
  const { organisations, demonstration } = useMe()
  const back = organisations.find(one => one.slug === kept.read('organisation')) ?? organisations[0]
  return (
    <div className={classes.frame}>
      {demonstration !== null && <DemonstrationBanner kept={demonstration.kept} />}
      <header className={classes.bar}>
        <Link to="/" className={classes.home} aria-label={t('home')}>
          <Wordmark size={22} />
        </Link>
        {back !== undefined && (
          <Link to={`/o/${encodeURIComponent(back.slug)}/today`} className={classes.back}>
            <ArrowLeft size={15} aria-hidden /> {t('back', { name: back.name })}
          </Link>
        )}
      </header>
      <nav aria-label={t('pages')} className={classes.tabs}>
        {accountPages.map(page => (
          <Link key={page.path} to={`/account/${page.path === '/' ? '' : page.path}`} activeOptions={{ exact: true }}>
            {label(page.titleKey)}
          </Link>
        ))}
      </nav>
      <main>
        <Suspense fallback={<PageSkeleton shape="form" count={3} />}>
          <Outlet />
        </Suspense>
      </main>
    </div>
  )
}
