import { Text } from '@mantine/core'
import { lazy, Suspense } from 'react'
import { useTranslations } from 'use-intl'
import { can } from '../../permissions.ts'
import { FigureRow } from '../../ui-kit/figure.tsx'
import { NeedsYou } from '../../ui-kit/lamp.tsx'
import { PageLink } from '../../ui-kit/links.tsx'
import { Page } from '../../ui-kit/page.tsx'
import type { Need, TodayPlace } from '../../ui-kit/registration.ts'
import { useFormats, useSession } from '../../ui-kit/session.tsx'
import { todayCards } from '../features.ts'
import { useAllNeeds } from '../shell/needs.tsx'
import classes from './today-page.module.css'

// The list of features is whole before any page is drawn, so that each card is made lazy once.
const cards = new Map<string, ReturnType<typeof lazy>>()
const cardOf = (id: string) => {
  const known = cards.get(id)
  if (known !== undefined) return known
  const card = todayCards.find(one => one.id === id)
  if (card === undefined) throw new Error(`No card ${id}`)
  const made = lazy(async () => ({ default: await card.load() }))
  cards.set(id, made)
  return made
}

/** What needs me now, then what the features have to tell today: figures, what there is to read, how things stand. */
export function TodayPage() {
  const t = useTranslations('app.today')
  const title = useTranslations('app.rooms.today')('title')
  const { needs, known } = useAllNeeds()
  const { longDay } = useFormats()
  return (
    <Page
      title={title}
      lead={
        <>
          <span className={classes.day}>{longDay(new Date())}</span>
          {known && needs.length === 0 && ` · ${t('nothing')}`}
        </>
      }
    >
      {needs.length > 0 && (
        <ul className={classes.needs} aria-label={t('needs')}>
          {needs.map(need => (
            <NeedRow key={need.id} need={need} />
          ))}
        </ul>
      )}
      <div className={classes.figures}>
        <FigureRow>
          <Cards place="figures" />
        </FigureRow>
      </div>
      <div className={classes.columns}>
        <div className={classes.column}>
          <Cards place="main" />
        </div>
        <div className={classes.column}>
          <Cards place="beside" />
        </div>
      </div>
    </Page>
  )
}

function Cards({ place }: { place: TodayPlace }) {
  const { role } = useSession()
  return todayCards
    .filter(card => (card.place ?? 'main') === place && can(role, card.permission))
    .map(card => {
      const Card = cardOf(card.id)
      return (
        <Suspense key={card.id} fallback={null}>
          <Card />
        </Suspense>
      )
    })
}

function NeedRow({ need }: { need: Need }) {
  const { age } = useFormats()
  return (
    <li className={classes.need}>
      <div>
        <NeedsYou>{need.title}</NeedsYou>
        {(need.detail !== undefined || need.dueAt !== undefined) && (
          <Text size="sm" c="dimmed" ml={14}>
            {[need.detail, need.dueAt === undefined ? undefined : age(need.dueAt, new Date())]
              .filter(Boolean)
              .join(' · ')}
          </Text>
        )}
      </div>
      <PageLink to={need.path} {...(need.search === undefined ? {} : { search: need.search })}>
        {need.action}
      </PageLink>
    </li>
  )
}
