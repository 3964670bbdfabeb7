import { stringify } from 'csv-stringify/sync'
import { sql } from 'kysely'
import type { Context } from '../../context.ts'
import type { ParsedInputOf } from '../../endpoint.ts'
import { notFound } from '../../errors.ts'
import { Download } from '../../http/index.ts'
import { translator } from '../../messages.ts'
import { audit } from '../../org/index.ts'
import type { Actor } from '../../permissions.ts'
import { nextKey, readKey } from '../page-key.ts'
import { announceCampaign, existingCampaign } from './campaign-service.ts'
import { eraseNames } from './keep-pledges.ts'
import type { hidePledgeName, listPledges } from './pledge-endpoints.ts'
import { findCounts } from './pledge-page.ts'

const mostShown = 100

/** Of a campaign that was taken out too: its names are kept until their day. Throws `publish.no-such-campaign`. */
export async function listPledgesOf(parts: Context, actor: Actor, input: ParsedInputOf<typeof listPledges>) {
  await existingCampaign(parts.db, actor.organisationId, input.id, null)
  const after = readKey(input.after)
  const rows = await confirmed(parts, actor.organisationId, input.id)
    .where('email', 'is not', null)
    .$if(after !== null, query =>
      query.where(sql<boolean>`(confirmed_at, id) < (${after?.at}::timestamptz, ${after?.id}::uuid)`),
    )
    .limit(mostShown + 1)
    .execute()
  const shown = rows.slice(0, mostShown)
  return {
    people: shown.map(row => ({
      id: row.id,
      firstName: row.first_name!,
      lastName: row.last_name!,
      email: row.email!,
      shown: row.shown,
      hidden: row.hidden,
      confirmedAt: row.confirmed_at!.toISOString(),
    })),
    next: nextKey(rows.length > shown.length ? shown.at(-1) : undefined, row => row.confirmed_at!),
  }
}

const confirmed = ({ db }: Pick<Context, 'db'>, organisationId: string, id: string) =>
  db
    .selectFrom('pledge')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('campaign_id', '=', id)
    .where('confirmed_at', 'is not', null)
    .orderBy('confirmed_at', 'desc')
    .orderBy('id', 'desc')

/** The log names nobody: it was asked to be forgotten. Throws `publish.no-such-pledge`. */
export const erasePledgeOf = (parts: Context, actor: Actor, { id, pledge }: { id: string; pledge: string }) =>
  parts.db.transaction().execute(async tx => {
    const gone = await tx
      .deleteFrom('pledge')
      .where('organisation_id', '=', actor.organisationId)
      .where('campaign_id', '=', id)
      .where('id', '=', pledge)
      .returning('id')
      .executeTakeFirst()
    if (gone === undefined) throw notFound('publish.no-such-pledge')
    await audit(tx, actor, 'publish.erase-pledge', { type: 'campaign', id })
    await announceCampaign(tx, actor.organisationId, id)
    return {}
  })

/** Throws `publish.no-such-campaign`. */
export const erasePledgesOf = (parts: Context, actor: Actor, id: string) =>
  parts.db.transaction().execute(async tx => {
    await existingCampaign(tx, actor.organisationId, id, null)
    await eraseNames(tx, actor, id, parts.clock.now())
    return {}
  })

/** Throws `publish.no-such-pledge`. */
export const hidePledgeNameOf = (parts: Context, actor: Actor, input: ParsedInputOf<typeof hidePledgeName>) =>
  parts.db.transaction().execute(async tx => {
    const { id, pledge, hidden } = input
    const changed = await tx
      .updateTable('pledge')
      .set({ hidden })
      .where('organisation_id', '=', actor.organisationId)
      .where('campaign_id', '=', id)
      .where('id', '=', pledge)
      .returning('id')
      .executeTakeFirst()
    if (changed === undefined) throw notFound('publish.no-such-pledge')
    const action = hidden ? 'publish.hide-pledge-name' : 'publish.show-pledge-name'
    await audit(tx, actor, action, { type: 'campaign', id })
    await announceCampaign(tx, actor.organisationId, id)
    return {}
  })

/** Who signed, then what was counted. With a byte order mark; what a spreadsheet would run as a formula is text. */
export async function readPledgeFileOf(parts: Context, actor: Actor, id: string): Promise<Download> {
  const campaign = await existingCampaign(parts.db, actor.organisationId, id, null)
  const t = translator(actor.locale)
  const people = await confirmed(parts, actor.organisationId, id).execute()
  const counts = await findCounts(parts, actor.organisationId, id)
  const columns = ['way', 'count', 'day', 'source', 'firstName', 'lastName', 'email', 'shown', 'consent'] as const
  const rows = [
    ...people.map(row => [
      t('publish.pledgeFile.ways.web'),
      1,
      row.confirmed_at!.toISOString(),
      '',
      row.first_name,
      row.last_name,
      row.email,
      row.email === null ? '' : t(row.shown ? 'publish.pledgeFile.yes' : 'publish.pledgeFile.no'),
      row.consent,
    ]),
    ...counts.map(row => [t(`publish.pledgeFile.ways.${row.way}`), row.count, row.day, row.source, '', '', '', '', '']),
  ]
  await parts.db
    .transaction()
    .execute(tx => audit(tx, actor, 'publish.export-pledges', { type: 'campaign', id, name: campaign.name }))
  const table = stringify([columns.map(name => t(`publish.pledgeFile.columns.${name}`)), ...rows], {
    escape_formulas: true,
  })
  return new Download('text/csv; charset=utf-8', `${t('publish.pledgeFile.name')}.csv`, `\ufeff${table}`)
}
