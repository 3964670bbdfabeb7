import { sql } from 'kysely'
import type { Db } from '../../db/index.ts'
import { announce } from '../../db/index.ts'
import type { ParsedInputOf } from '../../endpoint.ts'
import type { ErrorCode } from '../../errors.ts'
import { notFound } from '../../errors.ts'
import { errorMessage } from '../../messages.ts'
import { audit } from '../../org/index.ts'
import { type Actor, can } from '../../permissions.ts'
import { nextKey, readKey } from '../page-key.ts'
import type { PublishParts } from '../parts.ts'
import { zoneOf } from '../zone-of.ts'
import { existingList, findLists, type ListRow } from './list-store.ts'
import type { changeNewsletter, readRecipients } from './newsletter-endpoints.ts'
import {
  type IssueView,
  type NewsletterView,
  type RecipientState,
  recipientStates,
  type SubscriberState,
  subscriberStates,
} from './newsletter-schema.ts'
import { isFull } from './subscribe.ts'
import { veiled } from './subscription.ts'

const shownIssues = 50

async function presentLists({ db, config, clock }: PublishParts, rows: ListRow[]): Promise<NewsletterView[]> {
  if (rows.length === 0) return []
  const { rows: counted } = await sql<{ channel_id: string; state: SubscriberState; count: number }>`
    select channel_id, state, count(*)::int as count from newsletter_subscriber
    where organisation_id = ${rows[0]!.organisation_id} group by channel_id, state`.execute(db)
  const countOf = (id: string, state: SubscriberState) =>
    counted.find(one => one.channel_id === id && one.state === state)?.count ?? 0
  const full = await Promise.all(rows.map(row => isFull(db, row, clock.now())))
  return rows.map((row, at) => ({
    id: row.channel_id,
    open: row.open,
    title: row.title,
    senderName: row.sender_name,
    senderAddress: row.sender_address,
    postalAddress: row.postal_address,
    language: row.language,
    purpose: row.purpose,
    perMinute: row.per_minute,
    softBounces: row.soft_bounces,
    bounceAddress: row.bounce_address,
    link: `${config.publicUrl}/newsletter/${row.token}`,
    canSend: config.smtpUrl !== null,
    paused: row.paused,
    removed: row.removed_at !== null,
    full: full[at]!,
    counts: Object.fromEntries(subscriberStates.map(state => [state, countOf(row.channel_id, state)])) as Record<
      SubscriberState,
      number
    >,
  }))
}

export const listNewslettersOf = async (parts: PublishParts, actor: Actor) => ({
  newsletters: await presentLists(parts, await findLists(parts.db, actor.organisationId, parts.clock.now())),
})

/** Throws `publish.no-such-newsletter`. */
export async function readNewsletterOf(parts: PublishParts, actor: Actor, id: string) {
  const row = await existingList(parts.db, actor.organisationId, id, parts.clock.now())
  const [newsletter] = await presentLists(parts, [row])
  return {
    newsletter: newsletter!,
    sizes: await readSizes(parts.db, row),
    issues: await readIssues(parts.db, actor, sql`i.channel_id = ${id}`),
  }
}

/** Errors: see the endpoint. */
export const changeNewsletterOf = (parts: PublishParts, actor: Actor, input: ParsedInputOf<typeof changeNewsletter>) =>
  parts.db.transaction().execute(async tx => {
    const { organisationId } = actor
    const { id, ...given } = input
    const row = await existingList(tx, organisationId, id, parts.clock.now())
    if (row.removed_at !== null) throw notFound('publish.no-such-newsletter')
    const column: Record<string, string> = {
      senderName: 'sender_name',
      senderAddress: 'sender_address',
      postalAddress: 'postal_address',
      perMinute: 'per_minute',
      softBounces: 'soft_bounces',
      bounceAddress: 'bounce_address',
    }
    const change = Object.fromEntries(Object.entries(given).map(([name, value]) => [column[name] ?? name, value]))
    await tx
      .updateTable('newsletter_list')
      .set({ ...change, updated_at: parts.clock.now() })
      .where('organisation_id', '=', organisationId)
      .where('channel_id', '=', id)
      .execute()
    const subject = { type: 'channel', id, name: row.title }
    await audit(tx, actor, 'publish.change-newsletter', subject, { after: given })
    await announce(tx, organisationId, { kind: 'newsletters-changed', id })
    const changed = await existingList(tx, organisationId, id, parts.clock.now())
    return (await presentLists({ ...parts, db: tx }, [changed]))[0]!
  })

/** Size at the end of each day on which it changed; who was erased since is not counted. */
async function readSizes(db: Db, { organisation_id, channel_id }: ListRow) {
  const zone = await zoneOf(db, organisation_id)
  const { rows } = await sql<{ day: string; size: number }>`
    select day::text, (sum(change) over (order by day))::int as size from (
      select (c.at at time zone ${zone})::date as day,
        sum(case when c.act in ('confirmed', 'returned') then 1 when c.act = 'asked' then 0 else -1 end) as change
      from newsletter_consent c join newsletter_subscriber s
        on s.organisation_id = c.organisation_id and s.id = c.subscriber_id
      where c.organisation_id = ${organisation_id} and s.channel_id = ${channel_id} group by 1) by_day
    where change <> 0 order by day`.execute(db)
  return rows
}

/** Issues, the latest first. */
async function readIssues(db: Db, actor: Actor, where: ReturnType<typeof sql>): Promise<IssueView[]> {
  const counts = sql.join(
    recipientStates.map(state => sql`(count(*) filter (where r.state = ${state}))::int as ${sql.ref(state)}`),
  )
  const { rows } = await sql<
    Record<RecipientState | 'left' | 'complained', number> & {
      send_id: string
      subject: string
      begun_at: Date
      ended_at: Date | null
      error_code: ErrorCode | null
      error_params: Record<string, string> | null
    }
  >`
    select i.send_id, coalesce(s.draft ->> 'title', '') as subject, i.begun_at, i.ended_at, i.error_code, i.error_params,
      counted.*
    from (select * from newsletter_issue i where i.organisation_id = ${actor.organisationId} and ${where}
      order by i.begun_at desc limit ${shownIssues}) i
    join send s on s.organisation_id = i.organisation_id and s.id = i.send_id
    cross join lateral (
      select ${counts}, count(r.left_at)::int as left, count(r.complained_at)::int as complained
      from newsletter_recipient r where r.organisation_id = i.organisation_id and r.send_id = i.send_id) counted
    order by i.begun_at desc`.execute(db)
  return rows.map(row => ({
    sendId: row.send_id,
    subject: row.subject,
    begunAt: row.begun_at.toISOString(),
    endedAt: row.ended_at?.toISOString() ?? null,
    counts: Object.fromEntries(recipientStates.map(state => [state, row[state]])) as Record<RecipientState, number>,
    left: row.left,
    complained: row.complained,
    error: row.error_code === null ? null : errorMessage(actor.locale, row.error_code, row.error_params ?? {}),
  }))
}

/** Throws `publish.no-such-issue`. Addresses are veiled for those who may not see subscribers. */
export async function readRecipientsOf(
  { db }: PublishParts,
  actor: Actor,
  input: ParsedInputOf<typeof readRecipients>,
) {
  const { id, state, limit } = input
  const [issue] = await readIssues(db, actor, sql`i.send_id = ${id}`)
  if (issue === undefined) throw notFound('publish.no-such-issue')
  let query = db
    .selectFrom('newsletter_recipient')
    .selectAll()
    .where('organisation_id', '=', actor.organisationId)
    .where('send_id', '=', id)
  if (state !== undefined) query = query.where('state', '=', state)
  const after = readKey(input.after)
  if (after !== null) query = query.where('id', '>', after.id)
  const rows = await query
    .orderBy('id')
    .limit(limit + 1)
    .execute()
  const shown = rows.slice(0, limit)
  const open = can(actor.role, 'publish.subscribers')
  return {
    issue,
    next: nextKey(rows.length > shown.length ? shown.at(-1) : undefined, () => new Date(0)),
    recipients: shown.map(row => ({
      id: row.id,
      email: open ? row.email : veiled(row.email),
      subscriberId: open ? row.subscriber_id : null,
      state: row.state,
      at: (row.ended_at ?? row.begun_at)?.toISOString() ?? null,
      answer: open ? row.answer : null,
      left: row.left_at !== null,
      complained: row.complained_at !== null,
    })),
  }
}
