import { stringify } from 'csv-stringify/sync'
import { sql } from 'kysely'
import type { Context } from '../../context.ts'
import type { ParsedInputOf } from '../../endpoint.ts'
import { notFound } from '../../errors.ts'
import { Download } from '../../http/index.ts'
import { translator } from '../../messages.ts'
import { audit } from '../../org/index.ts'
import type { Actor } from '../../permissions.ts'
import { announceCampaign, existingCampaign } from '../campaigns/campaign-service.ts'
import { nextKey, readKey } from '../page-key.ts'
import type { listShares } from './share-endpoints.ts'

const mostShown = 100

const sharesOf = ({ db }: Pick<Context, 'db'>, organisationId: string, campaignId: string) =>
  db
    .selectFrom('kit_share as s')
    .innerJoin('kit as k', join =>
      join.onRef('k.organisation_id', '=', 's.organisation_id').onRef('k.id', '=', 's.kit_id'),
    )
    .where('s.organisation_id', '=', organisationId)
    .where('k.campaign_id', '=', campaignId)

const sharesNewest = (parts: Pick<Context, 'db'>, organisationId: string, campaignId: string) =>
  sharesOf(parts, organisationId, campaignId)
    .select(['s.id', 's.network', 's.name', 's.link', 's.shared_at', 'k.audience', 'k.content'])
    .orderBy('s.shared_at', 'desc')
    .orderBy('s.id', 'desc')

/** Throws `publish.no-such-campaign`. */
export async function listSharesOf(
  parts: Pick<Context, 'db'>,
  { organisationId }: Actor,
  { id, after }: ParsedInputOf<typeof listShares>,
) {
  await existingCampaign(parts.db, organisationId, id)
  const key = readKey(after)
  const rows = await sharesNewest(parts, organisationId, id)
    .$if(key !== null, query =>
      query.where(sql<boolean>`(s.shared_at, s.id) < (${key?.at}::timestamptz, ${key?.id}::uuid)`),
    )
    .limit(mostShown + 1)
    .execute()
  const { total } = await sharesOf(parts, organisationId, id)
    .select(eb => eb.cast<number>(eb.fn.countAll(), 'integer').as('total'))
    .executeTakeFirstOrThrow()
  const shown = rows.slice(0, mostShown)
  return {
    shares: shown.map(row => ({
      id: row.id,
      audience: row.audience,
      kit: row.content.title,
      network: row.network,
      name: row.name ?? '',
      link: row.link ?? '',
      at: row.shared_at.toISOString(),
    })),
    next: nextKey(rows.length > shown.length ? shown.at(-1) : undefined, row => row.shared_at),
    total,
  }
}

/** The log names nobody: it was asked to be forgotten. Throws `publish.no-such-share`. */
export const eraseShareOf = (parts: Pick<Context, 'db'>, actor: Actor, { id, share }: { id: string; share: string }) =>
  parts.db.transaction().execute(async tx => {
    await existingCampaign(tx, actor.organisationId, id, null)
    const gone = await tx
      .deleteFrom('kit_share as s')
      .using('kit as k')
      .whereRef('k.organisation_id', '=', 's.organisation_id')
      .whereRef('k.id', '=', 's.kit_id')
      .where('s.organisation_id', '=', actor.organisationId)
      .where('k.campaign_id', '=', id)
      .where('s.id', '=', share)
      .returning('s.id')
      .executeTakeFirst()
    if (gone === undefined) throw notFound('publish.no-such-share')
    await audit(tx, actor, 'publish.erase-share', { type: 'campaign', id })
    await announceCampaign(tx, actor.organisationId, id)
    return {}
  })

/** With a byte order mark; what a spreadsheet would run as a formula is text. Throws `publish.no-such-campaign`. */
export async function readShareFileOf(parts: Context, actor: Actor, id: string): Promise<Download> {
  const campaign = await existingCampaign(parts.db, actor.organisationId, id, null)
  const t = translator(actor.locale)
  const rows = await sharesNewest(parts, actor.organisationId, id).execute()
  const columns = ['at', 'kit', 'audience', 'network', 'name', 'link'] as const
  await parts.db
    .transaction()
    .execute(tx => audit(tx, actor, 'publish.export-shares', { type: 'campaign', id, name: campaign.name }))
  const table = stringify(
    [
      columns.map(name => t(`publish.shareFile.columns.${name}`)),
      ...rows.map(row => [
        row.shared_at.toISOString(),
        row.content.title,
        t(`publish.shareFile.audiences.${row.audience}`),
        row.network,
        row.name,
        row.link,
      ]),
    ],
    { escape_formulas: true },
  )
  return new Download('text/csv; charset=utf-8', `${t('publish.shareFile.name')}.csv`, `\ufeff${table}`)
}

/** Hourly, of all organisations: names and links whose day has passed go; that somebody shared stays. */
export async function forgetShares({ db, clock }: Pick<Context, 'db' | 'clock'>): Promise<void> {
  await sql`
    update kit_share s set name = null, link = null, token_hash = null from organisation o
    where o.id = s.organisation_id and s.token_hash is not null
      and s.keep_until < (${clock.now()}::timestamptz at time zone o.time_zone)::date`.execute(db)
}
