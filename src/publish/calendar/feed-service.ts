import { sql } from 'kysely'
import type { Context } from '../../context.ts'
import { AppError, notFound } from '../../errors.ts'
import { Download, memberRoute, publicRoute, type Route } from '../../http/index.ts'
import { type Locale, translator } from '../../messages.ts'
import { audit, hashToken, newLinkToken, organisationOfToken } from '../../org/index.ts'
import { type Actor, can, type Role } from '../../permissions.ts'
import { todayOf } from '../zone-of.ts'
import { addDays, type Days } from './calendar-days.ts'
import * as endpoints from './calendar-endpoints.ts'
import { type CalendarItem, itemsOf } from './calendar-items.ts'
import { listKeyDates } from './key-date-service.ts'
import { datesIn } from './key-dates.ts'
import { readEntriesIn } from './read-calendar.ts'
import { type IcsEvent, writeIcs } from './write-ics.ts'

type Parts = Pick<Context, 'db' | 'clock' | 'config'>

/** Days behind and ahead of today that a subscription holds. */
const [behind, ahead] = [90, 400]

/** Throws `publish.only-people-subscribe` (403): an address belongs to somebody, and ends with their membership. */
function personOf({ userId, via }: Actor): string {
  if (userId === null || via !== 'session') throw new AppError('publish.only-people-subscribe', {}, { status: 403 })
  return userId
}

async function readFeedOf({ db }: Parts, actor: Actor) {
  const row = await db
    .selectFrom('calendar_feed')
    .select('created_at')
    .where('organisation_id', '=', actor.organisationId)
    .where('user_id', '=', actor.userId ?? '')
    .executeTakeFirst()
  return { since: row?.created_at.toISOString() ?? null }
}

const renewFeedOf = ({ db, clock, config }: Parts, actor: Actor) =>
  db.transaction().execute(async tx => {
    const token = newLinkToken(actor.organisationId)
    const values = { token_hash: hashToken(token), locale: actor.locale, created_at: clock.now() }
    const key = { organisation_id: actor.organisationId, user_id: personOf(actor) }
    await tx
      .insertInto('calendar_feed')
      .values({ ...key, ...values })
      .onConflict(conflict => conflict.columns(['organisation_id', 'user_id']).doUpdateSet(values))
      .execute()
    await audit(tx, actor, 'publish.renew-calendar-feed', { type: 'member', id: key.user_id, name: actor.name })
    return { address: `${config.publicUrl}/api/publish/calendar-feed/${token}.ics` }
  })

const endFeedOf = ({ db }: Parts, actor: Actor) =>
  db.transaction().execute(async tx => {
    const ended = await tx
      .deleteFrom('calendar_feed')
      .where('organisation_id', '=', actor.organisationId)
      .where('user_id', '=', personOf(actor))
      .returning('user_id')
      .executeTakeFirst()
    if (ended !== undefined)
      await audit(tx, actor, 'publish.end-calendar-feed', { type: 'member', id: ended.user_id, name: actor.name })
    return {}
  })

/** Throws `publish.no-such-feed`: none of this token, or whoever it belongs to reads contents no longer. */
async function readFeedFile(parts: Parts, name: string): Promise<Download> {
  const token = name.replace(/\.ics$/, '')
  const organisationId = organisationOfToken(token)
  if (organisationId === null) throw notFound('publish.no-such-feed')
  const { rows } = await sql<{ user_id: string; locale: Locale; role: Role; name: string; slug: string }>`
    select f.user_id, f.locale, m.role, o.name, o.slug from calendar_feed f
    join member m on m.organisation_id = f.organisation_id and m.user_id = f.user_id
    join organisation o on o.id = f.organisation_id
    where f.organisation_id = ${organisationId} and f.token_hash = ${hashToken(token)}`.execute(parts.db)
  const feed = rows[0]
  if (feed === undefined || !can(feed.role, 'publish.read')) throw notFound('publish.no-such-feed')
  const today = await todayOf(parts, organisationId)
  const days = { from: addDays(today, -behind), to: addDays(today, ahead) }
  const entries = await entryEvents(parts, { organisationId, userId: feed.user_id }, feed, days)
  const dates = datesIn(days, await listKeyDates(parts.db, organisationId)).flatMap(({ on, own }): IcsEvent[] =>
    own === null
      ? []
      : [
          {
            uid: `${own.id}-${on}@vigie`,
            title: own.name,
            description: '',
            url: null,
            settled: true,
            sequence: 0,
            changedAt: parts.clock.now(),
            on,
          },
        ],
  )
  return new Download('text/calendar; charset=utf-8', 'vigie.ics', writeIcs(feed.name, [...entries, ...dates]))
}

async function entryEvents(
  parts: Parts,
  reader: Pick<Actor, 'organisationId' | 'userId'>,
  { locale, slug }: { locale: Locale; slug: string },
  { from, to }: Days,
): Promise<IcsEvent[]> {
  const t = translator(locale)
  const period = { from: `${from}T00:00:00Z`, to: `${to}T00:00:00Z` }
  const { entries } = await readEntriesIn(parts, reader, period)
  return itemsOf(entries, 'UTC').map(item => ({
    uid: uidOf(item),
    title: item.entry.title || t('publish.contents.list.untitled'),
    description: [t(`publish.contents.states.${item.state}`), ...item.variants.map(one => one.name)].join('\n'),
    url: `${parts.config.publicUrl}/o/${slug}/publish/entries/${item.entry.id}`,
    settled: item.state !== 'draft' && item.state !== 'review',
    sequence: item.entry.version,
    changedAt: new Date(item.entry.updatedAt),
    at: new Date(item.at),
  }))
}

/** The entry's, for what stands where its first variant does; a variant's for what stands elsewhere. */
const uidOf = ({ entry, variants }: CalendarItem): string => {
  const [first] = variants
  return first === undefined || first.id === entry.variants[0]?.id ? `${entry.id}@vigie` : `${first.id}@vigie`
}

export const feedRoutes = (parts: Parts): Route[] => [
  memberRoute(endpoints.readCalendarFeed, ({ actor }) => readFeedOf(parts, actor)),
  memberRoute(endpoints.renewCalendarFeed, ({ actor }) => renewFeedOf(parts, actor)),
  memberRoute(endpoints.endCalendarFeed, ({ actor }) => endFeedOf(parts, actor)),
  publicRoute(endpoints.openCalendarFeed, ({ input }) => readFeedFile(parts, input.token)),
]
