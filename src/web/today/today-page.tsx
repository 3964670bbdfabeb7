import { Text } from '@mantine/core'
import { lazy, Suspense } from 'react'
import { useTranslations } from 'use-intl'
import { can } from '../../permissions.ts'
import { NeedsYou } from '../../ui-kit/lamp.tsx'
import { PageLink } from '../../ui-kit/links.tsx'
import { Page, Section } from '../../ui-kit/page.tsx'
import type { Need } from '../../ui-kit/registration.ts'
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

/** What needs me now, then what the features have to tell today. */
export function TodayPage() {
  const t = useTranslations('app.today')
  const title = useTranslations('app.rooms.today')('title')
  const { needs, known } = useAllNeeds()
  const { role } = useSession()
  const { longDay } = useFormats()
  return (
    <Page title={title} aside={<Text c="dimmed">{longDay(new Date())}</Text>} width="form">
      {needs.length > 0 ? (
        <Section title={t('needs')}>
          <ul className={classes.needs}>
            {needs.map(need => (
              <NeedRow key={need.id} need={need} />
            ))}
          </ul>
        </Section>
      ) : (
        <Text c="dimmed" className={classes.quiet}>
          {known ? t('nothing') : '\u00a0'}
        </Text>
      )}
      {todayCards
        .filter(card => can(role, card.permission))
        .map(card => {
          const Card = cardOf(card.id)
          return (
            <Suspense key={card.id} fallback={null}>
              <Card />
            </Suspense>
          )
        })}
    </Page>
  )
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
      <PageLink to={need.path}>{need.action}</PageLink>
    </li>
  )
}
