import { announce, type Db } from '../../db/index.ts'
import { notFound } from '../../errors.ts'
import { Download } from '../../http/index.ts'
import { organisationOfToken } from '../../org/index.ts'
import type { PublishParts } from '../parts.ts'
import { subscriptionUrl } from './letters.ts'
import { existingList } from './list-store.ts'
import { endActive, existingSubscriber, noteConsent, type SubscriberRow } from './subscriber-store.ts'

/** As long as that, after leaving, somebody may return by the same page. */
const undoFor = 24 * 3_600_000

type Held = { row: SubscriberRow; recipientId: string | null }

/** By the token of a subscriber, or of one message to them. Throws `publish.subscription-link-over`. */
async function findByToken(db: Db, token: string, lock: 'lock' | 'look' = 'look'): Promise<Held> {
  const organisationId = organisationOfToken(token)
  if (organisationId === null) throw notFound('publish.subscription-link-over')
  const one = (column: 'id' | 'token', value: string) =>
    db
      .selectFrom('newsletter_subscriber')
      .selectAll()
      .where('organisation_id', '=', organisationId)
      .where(column, '=', value)
      .$if(lock === 'lock', query => query.forUpdate())
      .executeTakeFirst()
  const own = await one('token', token)
  if (own !== undefined) return { row: own, recipientId: null }
  const recipient = await db
    .selectFrom('newsletter_recipient')
    .select(['id', 'subscriber_id'])
    .where('organisation_id', '=', organisationId)
    .where('token', '=', token)
    .executeTakeFirst()
  const row = recipient?.subscriber_id == null ? undefined : await one('id', recipient.subscriber_id)
  if (row === undefined) throw notFound('publish.subscription-link-over')
  return { row, recipientId: recipient!.id }
}

async function present(parts: PublishParts, db: Db, { organisation_id, channel_id, id }: SubscriberRow) {
  const list = await existingList(db, organisation_id, channel_id, parts.clock.now())
  const row = await existingSubscriber(db, list, id)
  const { title, organisation } = list
  const { state, language } = row
  const back = list.removed_at === null && mayReturn(parts, row)
  return { title, organisation, email: veiled(row.email), state, language, mayReturn: back }
}

const mayReturn = ({ clock }: PublishParts, { state, ended_at }: SubscriberRow): boolean =>
  state === 'left' && ended_at !== null && clock.now().getTime() - ended_at.getTime() < undoFor

/** `ana@exemple.org` → `a…@exemple.org`: a message may have been passed on. */
export const veiled = (email: string): string => email.replace(/^(.).*@/, '$1…@')

export const readSubscriptionOf = async (parts: PublishParts, token: string) =>
  present(parts, parts.db, (await findByToken(parts.db, token)).row)

/** Ends a subscription; one that has ended already stays so. */
export const leaveBy = (parts: PublishParts, token: string) =>
  parts.db.transaction().execute(async tx => {
    const { row, recipientId } = await findByToken(tx, token, 'lock')
    const now = parts.clock.now()
    const list = await existingList(tx, row.organisation_id, row.channel_id, now)
    const said = { wording: '', origin: recipientId === null ? 'page' : 'message', at: now }
    if (await endActive(tx, row, 'left', said)) {
      if (recipientId !== null)
        await tx
          .updateTable('newsletter_recipient')
          .set({ left_at: now })
          .where('organisation_id', '=', row.organisation_id)
          .where('id', '=', recipientId)
          .execute()
      await announce(tx, row.organisation_id, { kind: 'newsletters-changed', id: list.channel_id })
    }
    return present(parts, tx, row)
  })

export const changeSubscriptionOf = (
  parts: PublishParts,
  input: { token: string; language?: 'fr' | 'en' | undefined; back?: true | undefined },
) =>
  parts.db.transaction().execute(async tx => {
    const { row, recipientId } = await findByToken(tx, input.token, 'lock')
    const { organisation_id: organisationId, id } = row
    const now = parts.clock.now()
    const { removed_at } = await existingList(tx, organisationId, row.channel_id, now)
    const returns = input.back === true && removed_at === null && mayReturn(parts, row)
    if (returns || input.language !== undefined)
      await tx
        .updateTable('newsletter_subscriber')
        .set({
          language: input.language ?? row.language,
          ...(returns ? { state: 'active' as const, ended_at: null } : {}),
        })
        .where('organisation_id', '=', organisationId)
        .where('id', '=', id)
        .execute()
    if (returns) {
      await noteConsent(tx, row, { act: 'returned', wording: '', origin: 'page', at: now })
      if (recipientId !== null)
        await tx
          .updateTable('newsletter_recipient')
          .set({ left_at: null })
          .where('organisation_id', '=', organisationId)
          .where('id', '=', recipientId)
          .execute()
      await announce(tx, organisationId, { kind: 'newsletters-changed', id: row.channel_id })
    }
    return present(parts, tx, row)
  })

/** Whoever opens the address of the header in a browser is led to the page; looking changes nothing. */
export function leadToPage({ config }: PublishParts, token: string): Download {
  const url = subscriptionUrl(config.publicUrl, encodeURIComponent(token))
  const page = `<!doctype html><meta charset="utf-8"><meta http-equiv="refresh" content="0;url=${url}"><title>Vigie</title><a href="${url}">${url}</a>`
  return new Download('text/html; charset=utf-8', 'newsletter.html', page, 'show')
}
