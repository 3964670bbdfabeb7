import { type Selectable, sql } from 'kysely'
import type { Db, Tx } from '../../db/index.ts'
import { notFound } from '../../errors.ts'
import type { ConsentAct } from './newsletter-schema.ts'
import type { NewsletterSubscriberTable } from './newsletter-tables.ts'

export type SubscriberRow = Selectable<NewsletterSubscriberTable>
type ListOf = { organisation_id: string; channel_id: string }

/** Takes the address for this transaction, whether somebody has it or not: two requests for it follow each other. */
export async function lockAddress(tx: Tx, list: ListOf, email: string): Promise<SubscriberRow | undefined> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${list.channel_id} ${email}`}, 18))`.execute(tx)
  return tx
    .selectFrom('newsletter_subscriber')
    .selectAll()
    .where('organisation_id', '=', list.organisation_id)
    .where('channel_id', '=', list.channel_id)
    .where('email', '=', email)
    .forUpdate()
    .executeTakeFirst()
}

/** Throws `publish.no-such-subscriber`. */
export async function existingSubscriber(db: Db, list: ListOf, id: string): Promise<SubscriberRow> {
  const row = await db
    .selectFrom('newsletter_subscriber')
    .selectAll()
    .where('organisation_id', '=', list.organisation_id)
    .where('channel_id', '=', list.channel_id)
    .where('id', '=', id)
    .executeTakeFirst()
  if (row === undefined) throw notFound('publish.no-such-subscriber')
  return row
}

type Said = { act: ConsentAct; wording: string; origin: string; at: Date }

/** One more line of the proof: it is only ever added to. */
export async function noteConsent(tx: Tx, row: Pick<SubscriberRow, 'organisation_id' | 'id'>, said: Said) {
  await sql`
    insert into newsletter_consent (organisation_id, subscriber_id, number, at, act, wording, origin)
    select ${row.organisation_id}, ${row.id}, coalesce(max(number), 0) + 1, ${said.at}, ${said.act}, ${said.wording}, ${said.origin}
    from newsletter_consent where organisation_id = ${row.organisation_id} and subscriber_id = ${row.id}`.execute(tx)
}

/**
 * Somebody who was subscribed is written to no more, and why is noted; an old link confirms nothing any more. Whoever was not subscribed stays as they are.
 * @returns whether they were
 */
export async function endActive(
  tx: Tx,
  row: Pick<SubscriberRow, 'organisation_id' | 'id'>,
  state: 'left' | 'bounced' | 'complained',
  said: Omit<Said, 'act'>,
): Promise<boolean> {
  const ended = await tx
    .updateTable('newsletter_subscriber')
    .set({ state, ended_at: said.at, confirm_hash: null })
    .where('organisation_id', '=', row.organisation_id)
    .where('id', '=', row.id)
    .where('state', '=', 'active')
    .returning('id')
    .executeTakeFirst()
  if (ended !== undefined) await noteConsent(tx, row, { act: state, ...said })
  return ended !== undefined
}
