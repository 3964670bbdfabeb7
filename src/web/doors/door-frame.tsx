import { SegmentedControl, Text, Title } from '@mantine/core'
import { useDocumentTitle } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { getSignInOptions } from '../../org/endpoints.ts'
import { useClient } from '../../ui-kit/api.tsx'
import { Mark, Wordmark } from '../../ui-kit/wordmark.tsx'
import { DemonstrationBanner } from '../demonstration-banner.tsx'
import { useLanguage } from '../language.tsx'
import classes from './door-frame.module.css'

/** What the installation offers to whoever stands before the door. */
const signInOptionsKey = ['sign-in-options', {}]

/** The frame of the pages before the door: the form, and beside it what Vigie is. `wide`: there is something to read, alone. */
export function DoorFrame(props: {
  title: string
  lead?: ReactNode
  beside?: ReactNode
  wide?: boolean
  children: ReactNode
}) {
  const t = useTranslations('app.doors')
  const shell = useTranslations('app.shell')
  const { locale, speak } = useLanguage()
  const client = useClient()
  const { data } = useQuery({
    queryKey: signInOptionsKey,
    queryFn: () => client(getSignInOptions, {}),
    staleTime: 60_000,
  })
  useDocumentTitle(`${props.title} · Vigie`)
  return (
    <div className={classes.frame} data-wide={props.wide ?? false}>
      <div className={classes.side}>
        {data?.demonstration && (
          <div className={classes.demonstration}>
            <DemonstrationBanner kept={data.demonstration.kept} />
          </div>
        )}
        <header className={classes.bar}>
          <a href="/" className={classes.home}>
            <Wordmark size={26} />
          </a>
          <SegmentedControl
            size="xs"
            aria-label={shell('language')}
            value={locale}
            onChange={value => speak(value === 'en' ? 'en' : 'fr')}
            data={[
              { value: 'fr', label: <span lang="fr">Français</span> },
              { value: 'en', label: <span lang="en">English</span> },
            ]}
          />
        </header>
        <main className={classes.main}>
          <Title order={1}>{props.title}</Title>
          {props.lead !== undefined && (
            <Text c="dimmed" mt={6}>
              {props.lead}
            </Text>
          )}
          <div className={classes.form}>{props.children}</div>
        </main>
      </div>
      <aside className={classes.beside} aria-label={t('besideLabel')}>
        <div className={classes.words}>
          {props.beside ?? (
            <>
              <p className={classes.motto}>{t('motto')}</p>
              <p className={classes.what}>{t('what')}</p>
            </>
          )}
        </div>
        <div className={classes.sea} aria-hidden>
          <Mark size={56} />
        </div>
      </aside>
    </div>
  )
}
