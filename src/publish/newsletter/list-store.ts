import { type Selectable, sql } from 'kysely'
import type { Db } from '../../db/index.ts'
import { notFound } from '../../errors.ts'
import { newLinkToken, organisationOfToken } from '../../org/index.ts'
import type { NewsletterListTable } from './newsletter-tables.ts'

/** `paused`: the channel's pause, or the organisation's; `removed_at`: the channel is no more, and nothing goes out. */
export type ListRow = Selectable<NewsletterListTable> & {
  paused: boolean
  organisation: string
  removed_at: Date | null
}

const usualPace = 60
const usualSoftBounces = 4

/**
 * A newsletter is a channel of the connector of that name. What only a list has is written at the first look, out of what
 * was said when the channel was connected; from then on it is changed here.
 */
async function completeLists(db: Db, organisationId: string, now: Date): Promise<void> {
  const { rows } = await sql<{ id: string; settings: Record<string, string> }>`
    select c.id, c.settings from channel c
    where c.organisation_id = ${organisationId} and c.connector = 'newsletter' and not exists (
      select 1 from newsletter_list l where l.organisation_id = c.organisation_id and l.channel_id = c.id)`.execute(db)
  for (const { id, settings } of rows)
    await db
      .insertInto('newsletter_list')
      .values({
        organisation_id: organisationId,
        channel_id: id,
        token: newLinkToken(organisationId),
        open: true,
        title: settings.title!,
        sender_name: settings.senderName!,
        sender_address: settings.senderAddress!,
        postal_address: settings.postalAddress!,
        language: settings.language === 'en' ? 'en' : 'fr',
        purpose: settings.purpose!,
        per_minute: usualPace,
        soft_bounces: usualSoftBounces,
        created_at: now,
        updated_at: now,
      })
      .onConflict(conflict => conflict.doNothing())
      .execute()
}

const select = (db: Db, organisationId: string) =>
  db
    .selectFrom('newsletter_list')
    .innerJoin('channel', join =>
      join
        .onRef('channel.organisation_id', '=', 'newsletter_list.organisation_id')
        .onRef('channel.id', '=', 'newsletter_list.channel_id'),
    )
    .innerJoin('organisation', 'organisation.id', 'newsletter_list.organisation_id')
    .leftJoin('publish_state', 'publish_state.organisation_id', 'newsletter_list.organisation_id')
    .selectAll('newsletter_list')
    .select('organisation.name as organisation')
    .select(sql<boolean>`channel.paused_at is not null or publish_state.paused_at is not null`.as('paused'))
    .select(sql<Date | null>`case when channel.state = 'removed' then channel.updated_at end`.as('removed_at'))
    .where('newsletter_list.organisation_id', '=', organisationId)

/** A removed list stays among them as long as people are on it: they keep their rights. */
export async function findLists(db: Db, organisationId: string, now: Date): Promise<ListRow[]> {
  await completeLists(db, organisationId, now)
  return select(db, organisationId)
    .where(
      sql<boolean>`channel.state <> 'removed' or exists (select 1 from newsletter_subscriber s
        where s.organisation_id = newsletter_list.organisation_id and s.channel_id = newsletter_list.channel_id)`,
    )
    .orderBy('newsletter_list.title')
    .orderBy('channel_id')
    .execute()
}

/** Also one whose channel was removed: who is on it may leave, be exported and erased. Throws `publish.no-such-newsletter`. */
export async function existingList(db: Db, organisationId: string, id: string, now: Date): Promise<ListRow> {
  await completeLists(db, organisationId, now)
  const row = await select(db, organisationId).where('channel_id', '=', id).executeTakeFirst()
  if (row === undefined) throw notFound('publish.no-such-newsletter')
  return row
}

/** The list whose public form this is. Throws `publish.no-such-newsletter` where there is none, or it is closed or removed. */
export async function openList(db: Db, token: string): Promise<ListRow> {
  const organisationId = organisationOfToken(token)
  const row =
    organisationId === null
      ? undefined
      : await select(db, organisationId)
          .where('token', '=', token)
          .where('open', '=', true)
          .where('channel.state', '<>', 'removed')
          .executeTakeFirst()
  if (row === undefined) throw notFound('publish.no-such-newsletter')
  return row
}
