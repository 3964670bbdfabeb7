import { type Selectable, sql, type UpdateObject } from 'kysely'
import type { Db, Tx } from '../../db/index.ts'
import { newId } from '../../db/index.ts'
import type { Tables } from '../../db/tables.ts'
import { newLinkToken } from '../../org/index.ts'
import type { NewsletterRecipientTable } from './newsletter-tables.ts'

export type RecipientRow = Selectable<NewsletterRecipientTable>
/** A person who was taken, with the language that they chose. */
export type Taken = RecipientRow & { language: 'fr' | 'en' }
export type IssueOf = { organisationId: string; sendId: string }

/** Milliseconds of the pace that may be made up for at once after a pause. */
const burst = 10_000
const rowsAtOnce = 1_000

/**
 * Writes a row for everybody who is subscribed at this moment, once: an issue that was begun is left as it is.
 * @returns whether it was begun now
 */
export async function beginIssue(tx: Tx, issue: IssueOf, channelId: string, now: Date): Promise<boolean> {
  const { organisationId, sendId } = issue
  const begun = await tx
    .insertInto('newsletter_issue')
    .values({ organisation_id: organisationId, send_id: sendId, channel_id: channelId, begun_at: now })
    .onConflict(conflict => conflict.doNothing())
    .returning('send_id')
    .executeTakeFirst()
  if (begun === undefined) return false
  const people = await tx
    .selectFrom('newsletter_subscriber')
    .select(['id', 'email'])
    .where('organisation_id', '=', organisationId)
    .where('channel_id', '=', channelId)
    .where('state', '=', 'active')
    .orderBy('id')
    .execute()
  for (let from = 0; from < people.length; from += rowsAtOnce)
    await tx
      .insertInto('newsletter_recipient')
      .values(
        people.slice(from, from + rowsAtOnce).map(({ id, email }) => ({
          organisation_id: organisationId,
          send_id: sendId,
          id: newId(now),
          subscriber_id: id,
          email,
          token: newLinkToken(organisationId),
          state: 'waiting' as const,
          next_at: now,
        })),
      )
      .execute()
  return true
}

/**
 * Takes the next person of an issue: from this committed line on a message may be on its way to them, and nobody takes
 * them a second time. Who left meanwhile is passed over. `later`: the pace lets nothing go before that; null: nobody
 * waits now.
 */
export async function takeNext(
  db: Db,
  issue: IssueOf,
  channelId: string,
  now: Date,
): Promise<Taken | { later: Date } | null> {
  for (;;) {
    const taken = await takeOne(db, issue, channelId, now)
    if (taken !== 'skipped') return taken
  }
}

const takeOne = (
  db: Db,
  { organisationId, sendId }: IssueOf,
  channelId: string,
  now: Date,
): Promise<Taken | { later: Date } | 'skipped' | null> =>
  db.transaction().execute(async tx => {
    // What holds for all is asked once, so that the first of the index is taken without looking at the others.
    const { rows } = await sql<{ id: string; subscriber_id: string | null }>`
      select id, subscriber_id from newsletter_recipient
      where organisation_id = ${organisationId} and send_id = ${sendId} and state = 'waiting' and next_at <= ${now}
        and exists (select 1 from newsletter_issue where organisation_id = ${organisationId} and send_id = ${sendId}
          and stopped_at is null)
        and exists (select 1 from channel where organisation_id = ${organisationId} and id = ${channelId}
          and paused_at is null and state <> 'removed')
        and not exists (select 1 from publish_state where organisation_id = ${organisationId} and paused_at is not null)
      order by next_at, id limit 1 for update skip locked`.execute(tx)
    const found = rows[0]
    if (found === undefined) return null
    const change = (set: UpdateObject<Tables, 'newsletter_recipient'>) =>
      tx
        .updateTable('newsletter_recipient')
        .set(set)
        .where('organisation_id', '=', organisationId)
        .where('id', '=', found.id)
        .returningAll()
        .executeTakeFirstOrThrow()
    const person =
      found.subscriber_id === null
        ? undefined
        : await tx
            .selectFrom('newsletter_subscriber')
            .select(['state', 'language'])
            .where('organisation_id', '=', organisationId)
            .where('id', '=', found.subscriber_id)
            .executeTakeFirst()
    if (person?.state !== 'active') {
      await change({ state: 'skipped', ended_at: now })
      return 'skipped'
    }
    const slot = await sql<{ turn_at: Date }>`
      update newsletter_list set turn_at = greatest(turn_at, ${new Date(now.getTime() - burst)}) + interval '1 minute' / per_minute
      where organisation_id = ${organisationId} and channel_id = ${channelId}
        and greatest(turn_at, ${new Date(now.getTime() - burst)}) + interval '1 minute' / per_minute <= ${now}
      returning turn_at`.execute(tx)
    if (slot.rows.length === 0) return { later: await slotAt(tx, organisationId, channelId, now) }
    const row = await change({ state: 'sending', begun_at: now, tries: sql`tries + 1` })
    return { ...row, language: person.language }
  })

async function slotAt(tx: Tx, organisationId: string, channelId: string, now: Date): Promise<Date> {
  const list = await tx
    .selectFrom('newsletter_list')
    .select(['turn_at', 'per_minute'])
    .where('organisation_id', '=', organisationId)
    .where('channel_id', '=', channelId)
    .executeTakeFirstOrThrow()
  return new Date(Math.max(list.turn_at?.getTime() ?? 0, now.getTime() - burst) + 60_000 / list.per_minute + 1)
}

/** After that long without an answer its process is dead, or as good; an answer that comes later still counts. */
const answerFor = 10 * 60_000

/** Whoever waits gets nothing of this issue any more; what is on its way arrives. */
export async function stopIssue(db: Db, { organisationId, sendId }: IssueOf, now: Date): Promise<void> {
  await db
    .updateTable('newsletter_issue')
    .set({ stopped_at: now })
    .where('organisation_id', '=', organisationId)
    .where('send_id', '=', sendId)
    .where('stopped_at', 'is', null)
    .execute()
}

/** Of a stopped issue nobody waits; what was begun and never answered is in doubt, and stays so. */
export async function settleRest(db: Db, { organisationId, sendId }: IssueOf, now: Date): Promise<void> {
  await sql`
    update newsletter_recipient r set state = 'skipped', ended_at = ${now}
    where r.organisation_id = ${organisationId} and r.send_id = ${sendId} and r.state = 'waiting' and exists (
      select 1 from newsletter_issue i where i.organisation_id = r.organisation_id and i.send_id = r.send_id
        and i.stopped_at is not null)`.execute(db)
  await db
    .updateTable('newsletter_recipient')
    .set({ state: 'unknown', ended_at: now })
    .where('organisation_id', '=', organisationId)
    .where('send_id', '=', sendId)
    .where('state', '=', 'sending')
    .where('begun_at', '<', new Date(now.getTime() - answerFor))
    .execute()
}

type Answer = Pick<RecipientRow, 'state' | 'answer' | 'verdict'> &
  Partial<Pick<RecipientRow, 'ended_at' | 'next_at' | 'tries'>>

/**
 * Writes an answer: also where others took the person for lost meanwhile, for it tells more than their doubt. What a server
 * says names the address: of somebody who was erased meanwhile it is not kept.
 */
export const writeAnswer = (db: Db, { organisation_id, id }: RecipientRow, { answer, ...change }: Answer) =>
  db
    .updateTable('newsletter_recipient')
    .set({ ...change, answer: sql<string | null>`case when subscriber_id is not null then ${answer}::text end` })
    .where('organisation_id', '=', organisation_id)
    .where('id', '=', id)
    .where('state', 'in', ['sending', 'unknown'])
    .execute()

/** When the next of an issue is to be done; null when all is over. */
export async function nextAt(db: Db, { organisationId, sendId }: IssueOf): Promise<Date | null> {
  const of = sql`organisation_id = ${organisationId} and send_id = ${sendId}`
  const { rows } = await sql<{ at: Date | null }>`
    select least(
      (select next_at from newsletter_recipient where ${of} and state = 'waiting' order by next_at limit 1),
      (select min(begun_at) + ${answerFor + 1_000} * interval '1 millisecond' from newsletter_recipient
        where ${of} and state = 'sending')) as at`.execute(db)
  return rows[0]?.at ?? null
}
