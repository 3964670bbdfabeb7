import { stringify } from 'csv-stringify/sync'
import { sql } from 'kysely'
import { announce, literalLike } from '../../db/index.ts'
import type { ParsedInputOf } from '../../endpoint.ts'
import { Download } from '../../http/index.ts'
import { translator } from '../../messages.ts'
import { audit } from '../../org/index.ts'
import type { Actor } from '../../permissions.ts'
import { nextKey, readKey } from '../page-key.ts'
import type { PublishParts } from '../parts.ts'
import { existingList } from './list-store.ts'
import type { listSubscribers } from './newsletter-endpoints.ts'
import type { ConsentAct, SubscriberView } from './newsletter-schema.ts'
import { endActive, existingSubscriber, lockAddress, type SubscriberRow } from './subscriber-store.ts'

const present = (row: SubscriberRow): SubscriberView => ({
  id: row.id,
  email: row.email,
  state: row.state,
  language: row.language,
  createdAt: row.created_at.toISOString(),
  activeAt: row.active_at?.toISOString() ?? null,
  endedAt: row.ended_at?.toISOString() ?? null,
})

type One = { id: string; subscriber: string }

const find = async (parts: Pick<PublishParts, 'db' | 'clock'>, { organisationId }: Actor, { id, subscriber }: One) => {
  const list = await existingList(parts.db, organisationId, id, parts.clock.now())
  return { list, row: await existingSubscriber(parts.db, list, subscriber) }
}

/** Throws `publish.no-such-newsletter`. */
export async function listSubscribersOf(
  parts: PublishParts,
  actor: Actor,
  input: ParsedInputOf<typeof listSubscribers>,
) {
  const { id, state, text = '', limit } = input
  const list = await existingList(parts.db, actor.organisationId, id, parts.clock.now())
  let query = parts.db
    .selectFrom('newsletter_subscriber')
    .selectAll()
    .where('organisation_id', '=', list.organisation_id)
    .where('channel_id', '=', id)
  if (state !== undefined) query = query.where('state', '=', state)
  if (text !== '') query = query.where('email', 'like', `%${literalLike(text.toLowerCase())}%`)
  const after = readKey(input.after)
  if (after !== null) query = query.where(sql<boolean>`(created_at, id) < (${after.at}, ${after.id}::uuid)`)
  const rows = await query
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute()
  const shown = rows.slice(0, limit)
  const next = nextKey(rows.length > shown.length ? shown.at(-1) : undefined, row => row.created_at)
  return { subscribers: shown.map(present), next }
}

/** Throws `publish.no-such-newsletter`, `publish.no-such-subscriber`. */
export async function readSubscriberOf(parts: PublishParts, actor: Actor, one: One) {
  const { row } = await find(parts, actor, one)
  const consents = await parts.db
    .selectFrom('newsletter_consent')
    .selectAll()
    .where('organisation_id', '=', row.organisation_id)
    .where('subscriber_id', '=', row.id)
    .orderBy('number')
    .execute()
  const received = await parts.db
    .selectFrom('newsletter_recipient')
    .innerJoin('send', join =>
      join
        .onRef('send.organisation_id', '=', 'newsletter_recipient.organisation_id')
        .onRef('send.id', '=', 'newsletter_recipient.send_id'),
    )
    .select(['send.draft', 'newsletter_recipient.state', 'newsletter_recipient.ended_at as at'])
    .where('newsletter_recipient.organisation_id', '=', row.organisation_id)
    .where('subscriber_id', '=', row.id)
    .orderBy('newsletter_recipient.id', 'desc')
    .limit(100)
    .execute()
  return {
    subscriber: present(row),
    consents: consents.map(({ at, act, wording, origin }) => ({
      at: at.toISOString(),
      act: act as ConsentAct,
      wording,
      origin,
    })),
    received: received.map(({ draft, state, at }) => ({
      subject: draft.title ?? '',
      state,
      at: at?.toISOString() ?? null,
    })),
  }
}

/** Throws `publish.no-such-newsletter`, `publish.no-such-subscriber`. */
export const endSubscriptionOf = (parts: PublishParts, actor: Actor, one: One) =>
  parts.db.transaction().execute(async tx => {
    const { list, row } = await find({ ...parts, db: tx }, actor, one)
    const at = parts.clock.now()
    if (await endActive(tx, row, 'left', { wording: '', origin: actor.name, at })) {
      await audit(tx, actor, 'publish.end-subscription', { type: 'channel', id: one.id, name: list.title })
      await announce(tx, actor.organisationId, { kind: 'newsletters-changed', id: one.id })
    }
    return present(await existingSubscriber(tx, list, row.id))
  })

/** Throws `publish.no-such-newsletter`, `publish.no-such-subscriber`. */
export const eraseSubscriberOf = (parts: PublishParts, actor: Actor, one: One) =>
  parts.db.transaction().execute(async tx => {
    const { list, row: read } = await find({ ...parts, db: tx }, actor, one)
    const row = (await lockAddress(tx, list, read.email)) ?? read
    await sql`
      update newsletter_recipient set email = '', subscriber_id = null, answer = null,
        state = case state when 'waiting' then 'skipped' else state end,
        ended_at = case state when 'waiting' then ${parts.clock.now()}::timestamptz else ended_at end
      where organisation_id = ${row.organisation_id} and subscriber_id = ${row.id}`.execute(tx)
    await tx
      .deleteFrom('newsletter_subscriber')
      .where('organisation_id', '=', row.organisation_id)
      .where('id', '=', row.id)
      .execute()
    await audit(tx, actor, 'publish.erase-subscriber', { type: 'channel', id: one.id, name: list.title })
    await announce(tx, actor.organisationId, { kind: 'newsletters-changed', id: one.id })
    return {}
  })

/** Throws `publish.no-such-newsletter`. */
export async function exportSubscribersOf(parts: PublishParts, actor: Actor, id: string): Promise<Download> {
  const list = await existingList(parts.db, actor.organisationId, id, parts.clock.now())
  const rows = await parts.db
    .selectFrom('newsletter_subscriber')
    .selectAll()
    .where('organisation_id', '=', list.organisation_id)
    .where('channel_id', '=', id)
    .orderBy('email')
    .execute()
  await audit(parts.db, actor, 'publish.export-subscribers', { type: 'channel', id, name: list.title })
  const t = translator(actor.locale)
  const lines = rows.map(row => [
    row.email,
    t(`publish.newsletter.states.${row.state}`),
    row.language,
    row.active_at?.toISOString() ?? '',
    row.ended_at?.toISOString() ?? '',
  ])
  const titles = (['email', 'state', 'language', 'since', 'until'] as const).map(one =>
    t(`publish.newsletter.columns.${one}`),
  )
  // An address that begins as a formula does stays a text in a spreadsheet.
  const csv = stringify([titles, ...lines], { bom: true, escape_formulas: true })
  return new Download('text/csv; charset=utf-8', `${list.title}.csv`, csv)
}
