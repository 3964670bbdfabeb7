import { Loader } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { Wordmark } from '../../ui-kit/wordmark.tsx'
import classes from './full-page.module.css'

/** A page without the menu: for failures that come before it. */
export function FullPage({ children }: { children: ReactNode }) {
  return (
    <div className={classes.page}>
      <header>
        <a href="/" className={classes.home}>
          <Wordmark size={24} />
        </a>
      </header>
      <main>{children}</main>
    </div>
  )
}

/** The first moment: nothing flashes when the answer comes quickly. */
export function Splash() {
  const t = useTranslations('app')
  return (
    <main className={classes.splash} aria-busy="true">
      <Loader color="gray" role="img" aria-label={t('loading')} />
    </main>
  )
}
