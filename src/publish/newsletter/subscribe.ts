import { sql } from 'kysely'
import { announce, type Db, newId, type Tx } from '../../db/index.ts'
import type { ParsedInputOf } from '../../endpoint.ts'
import { AppError, notFound } from '../../errors.ts'
import { hashToken, newLinkToken, organisationOfToken } from '../../org/index.ts'
import type { PublishParts } from '../parts.ts'
import { mailboxOf, mayEnterFrom } from '../public-doors.ts'
import { consentWording, postConfirmation, postWelcome } from './letters.ts'
import { existingList, type ListRow, openList } from './list-store.ts'
import type { subscribe } from './newsletter-endpoints.ts'
import { lockAddress, noteConsent, type SubscriberRow } from './subscriber-store.ts'

const hour = 3_600_000
/** As long as that a link confirms. */
const confirmFor = 72 * hour
/** One mailbox is written to no more often for one list, and for all of them; whoever asks, by whatever of its addresses. */
const [betweenLetters, lettersInAll] = [hour / 6, 5]
/**
 * People who asked within a day and did not confirm: more of them are no audience. Those who confirm close nothing; too many
 * for one place (`mayEnterFrom`) to bring about.
 */
const mostUnconfirmed = 5_000

/** Without a mail server nobody can confirm: no form is open. */
const formOf = (parts: PublishParts, token: string): Promise<ListRow> => {
  if (parts.config.smtpUrl === null) throw notFound('publish.no-such-newsletter')
  return openList(parts.db, token)
}

export async function readFormOf(parts: PublishParts, token: string) {
  const { title, organisation, purpose, sender_name, postal_address, language } = await formOf(parts, token)
  return { title, organisation, purpose, sender: sender_name, postalAddress: postal_address, language }
}

/** Errors: see the endpoint. Neither the caller's address nor their browser is kept. */
export async function subscribeTo(parts: PublishParts, input: ParsedInputOf<typeof subscribe>, ip: string) {
  const list = await formOf(parts, input.token)
  if (input.website !== '') return {}
  if (!(await mayEnterFrom(parts, 'newsletter', ip)))
    throw new AppError('publish.newsletter-asked-often', {}, { status: 429 })
  const now = parts.clock.now()
  await parts.db.transaction().execute(async tx => {
    if (await isFull(tx, list, now)) throw new AppError('publish.newsletter-full', {}, { status: 429 })
    const mailbox = mailboxOf(input.email)
    const known = await lockAddress(tx, list, input.email)
    if (!(await mayWriteTo(tx, list, mailbox, now))) return
    const asked = { asked_at: now, language: input.language }
    const token = newLinkToken(list.organisation_id)
    const confirm = { confirm_hash: hashToken(token), confirm_until: new Date(now.getTime() + confirmFor) }
    const row: SubscriberRow =
      known === undefined
        ? await tx
            .insertInto('newsletter_subscriber')
            .values({
              organisation_id: list.organisation_id,
              channel_id: list.channel_id,
              id: newId(now),
              email: input.email,
              mailbox,
              state: 'pending',
              token: newLinkToken(list.organisation_id),
              created_at: now,
              asked_times: 1,
              ...asked,
              ...confirm,
            })
            .returningAll()
            .executeTakeFirstOrThrow()
        : await tx
            .updateTable('newsletter_subscriber')
            .set({
              ...(known.state === 'active' ? { asked_at: now } : { ...asked, ...confirm }),
              asked_times: recent(known, now) ? known.asked_times + 1 : 1,
            })
            .where('organisation_id', '=', list.organisation_id)
            .where('id', '=', known.id)
            .returningAll()
            .executeTakeFirstOrThrow()
    if (row.state === 'active') return postWelcome(parts, tx, list, row)
    const origin = `${parts.config.publicUrl}/newsletter`
    await noteConsent(tx, row, {
      act: 'asked',
      wording: consentWording(list, input.shown ?? input.language),
      origin,
      at: now,
    })
    await postConfirmation(parts, tx, list, row, token)
    await announce(tx, list.organisation_id, { kind: 'newsletters-changed', id: list.channel_id })
  })
  return {}
}

const recent = (row: SubscriberRow, now: Date) =>
  row.asked_at !== null && now.getTime() - row.asked_at.getTime() < 24 * hour

/** Nobody fills a mailbox of somebody else by asking again and again, here or by other lists. */
async function mayWriteTo(tx: Tx, list: ListRow, mailbox: string, now: Date): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${list.organisation_id} ${mailbox}`}, 18))`.execute(tx)
  const { rows } = await sql<{ times: number; last: Date | null }>`
    select coalesce(sum(asked_times), 0)::int as times,
      max(asked_at) filter (where channel_id = ${list.channel_id}) as last from newsletter_subscriber
    where organisation_id = ${list.organisation_id} and mailbox = ${mailbox}
      and asked_at > ${new Date(now.getTime() - 24 * hour)}`.execute(tx)
  const { times, last } = rows[0]!
  return times < lettersInAll && (last === null || now.getTime() - last.getTime() >= betweenLetters)
}

/** Whether so many asked without confirming that the form takes nobody more until they do, or a day is over. */
export async function isFull(
  db: Db,
  list: Pick<ListRow, 'organisation_id' | 'channel_id'>,
  now: Date,
): Promise<boolean> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from newsletter_subscriber where organisation_id = ${list.organisation_id}
      and channel_id = ${list.channel_id} and state = 'pending'
      and asked_at > ${new Date(now.getTime() - 24 * hour)}`.execute(db)
  return rows[0]!.count >= mostUnconfirmed
}

/** Pressed twice it says the same. Throws `publish.subscription-link-over`. */
export async function confirmOf(parts: PublishParts, token: string) {
  const organisationId = organisationOfToken(token) ?? '00000000-0000-0000-0000-000000000000'
  const now = parts.clock.now()
  return parts.db.transaction().execute(async tx => {
    const row = await tx
      .selectFrom('newsletter_subscriber')
      .selectAll()
      .where('organisation_id', '=', organisationId)
      .where('confirm_hash', '=', hashToken(token))
      .where('confirm_until', '>', now)
      .forUpdate()
      .executeTakeFirst()
    if (row === undefined) throw notFound('publish.subscription-link-over')
    const list = await existingList(tx, organisationId, row.channel_id, now)
    if (list.removed_at !== null) throw notFound('publish.subscription-link-over')
    if (row.state !== 'active') {
      await tx
        .updateTable('newsletter_subscriber')
        .set({ state: 'active', active_at: now, ended_at: null })
        .where('organisation_id', '=', organisationId)
        .where('id', '=', row.id)
        .execute()
      await noteConsent(tx, row, { act: 'confirmed', wording: await askedOn(tx, row), origin: 'link', at: now })
      await postWelcome(parts, tx, list, row)
      await announce(tx, organisationId, { kind: 'newsletters-changed', id: list.channel_id })
    }
    return { title: list.title, subscription: row.token }
  })
}

/** The words that somebody read before they asked, whatever the list says by now. */
async function askedOn(tx: Tx, { organisation_id, id }: SubscriberRow): Promise<string> {
  const asked = await tx
    .selectFrom('newsletter_consent')
    .select('wording')
    .where('organisation_id', '=', organisation_id)
    .where('subscriber_id', '=', id)
    .where('act', '=', 'asked')
    .orderBy('number', 'desc')
    .executeTakeFirstOrThrow()
  return asked.wording
}
