import type { Selectable } from 'kysely'
import type { Context } from '../../context.ts'
import { newId, type Tx } from '../../db/index.ts'
import type { ParsedInputOf } from '../../endpoint.ts'
import { AppError, conflict, notFound } from '../../errors.ts'
import { audit, newLinkToken } from '../../org/index.ts'
import type { Actor } from '../../permissions.ts'
import { todayOf } from '../zone-of.ts'
import type { PledgeCountView } from './campaign-schema.ts'
import { announceCampaign, existingCampaign, pledgePageOf } from './campaign-service.ts'
import type { PledgeCountTable, PledgePageTable } from './campaign-tables.ts'
import type { addPledgeCount, changePledgePage } from './pledge-endpoints.ts'

const presentPage = ({ config }: Pick<Context, 'config'>, row: Selectable<PledgePageTable>) => ({
  open: row.open,
  title: row.title,
  body: row.body,
  consent: row.consent,
  keepUntil: row.keep_until,
  language: row.language,
  goal: row.goal,
  link: `${config.publicUrl}/pledge/${row.token}`,
  erased: row.erased_at !== null,
})

const presentCount = (row: Selectable<PledgeCountTable>): PledgeCountView => ({
  id: row.id,
  way: row.way,
  count: row.count,
  day: row.day,
  source: row.source,
  by: row.created_by,
})

/** Throws `publish.no-such-campaign`. */
export async function readPledgesOf(parts: Context, { organisationId }: Actor, id: string) {
  await existingCampaign(parts.db, organisationId, id)
  const page = await pledgePageOf(parts.db, organisationId, id)
  const { waiting } = await parts.db
    .selectFrom('pledge')
    .select(eb => eb.cast<number>(eb.fn.countAll(), 'integer').as('waiting'))
    .where('organisation_id', '=', organisationId)
    .where('campaign_id', '=', id)
    .where('confirmed_at', 'is', null)
    .executeTakeFirstOrThrow()
  return {
    page: page === undefined ? null : presentPage(parts, page),
    mails: parts.config.smtpUrl !== null,
    waiting,
    counts: (await findCounts(parts, organisationId, id)).map(presentCount),
  }
}

export const findCounts = ({ db }: Pick<Context, 'db'>, organisationId: string, id: string) =>
  db
    .selectFrom('pledge_count')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('campaign_id', '=', id)
    .where('removed', '=', false)
    .orderBy('day', 'desc')
    .orderBy('id', 'desc')
    .execute()

/** Errors: see the endpoint, and `publish.no-such-campaign`. */
export const changePledgePageOf = (parts: Context, actor: Actor, input: ParsedInputOf<typeof changePledgePage>) =>
  parts.db.transaction().execute(async tx => {
    const { id, renew, keepUntil, ...given } = input
    const campaign = await existingCampaign(tx, actor.organisationId, id)
    const before = await lockPage(tx, actor.organisationId, id)
    if (input.open && parts.config.smtpUrl === null) throw conflict('publish.pledge-needs-mail')
    if (input.open && keepUntil < (await todayOf({ ...parts, db: tx }, actor.organisationId)))
      throw conflict('publish.pledge-kept-over')
    if (input.open && (before?.erased_at ?? null) !== null) throw conflict('publish.pledges-erased')
    if (before !== undefined && keepUntil > before.keep_until && (await isSigned(tx, before)))
      throw conflict('publish.pledge-kept-promised')
    const values = { ...given, keep_until: keepUntil, updated_at: parts.clock.now(), updated_by: actor.name }
    const token = newLinkToken(actor.organisationId)
    const row = await tx
      .insertInto('pledge_page')
      .values({ organisation_id: actor.organisationId, campaign_id: id, token, ...values })
      .onConflict(other =>
        other.columns(['organisation_id', 'campaign_id']).doUpdateSet(renew ? { ...values, token } : values),
      )
      .returningAll()
      .executeTakeFirstOrThrow()
    const details = { open: input.open, renew }
    await audit(tx, actor, 'publish.change-pledge-page', { type: 'campaign', id, name: campaign.name }, details)
    await announceCampaign(tx, actor.organisationId, id)
    return presentPage(parts, row)
  })

/** Who signs waits until the page is changed, and reads what it says then. */
const lockPage = (tx: Tx, organisationId: string, id: string) =>
  tx
    .selectFrom('pledge_page')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('campaign_id', '=', id)
    .forUpdate()
    .executeTakeFirst()

/** Somebody's name is kept, who agreed to the day that the page told. */
const isSigned = async (tx: Tx, page: Selectable<PledgePageTable>): Promise<boolean> =>
  (await tx
    .selectFrom('pledge')
    .select('id')
    .where('organisation_id', '=', page.organisation_id)
    .where('campaign_id', '=', page.campaign_id)
    .where('email', 'is not', null)
    .limit(1)
    .executeTakeFirst()) !== undefined

/** Errors: see the endpoint, and `publish.no-such-campaign`. */
export const addPledgeCountOf = (
  parts: Context,
  actor: Actor,
  { id, ...given }: ParsedInputOf<typeof addPledgeCount>,
): Promise<PledgeCountView> =>
  parts.db.transaction().execute(async tx => {
    await existingCampaign(tx, actor.organisationId, id)
    if (given.day > (await todayOf({ ...parts, db: tx }, actor.organisationId)))
      throw new AppError('publish.pledge-count-ahead', {}, { status: 422 })
    const row = await tx
      .insertInto('pledge_count')
      .values({
        organisation_id: actor.organisationId,
        id: newId(),
        campaign_id: id,
        ...given,
        created_at: parts.clock.now(),
        created_by: actor.name,
      })
      .returningAll()
      .executeTakeFirstOrThrow()
    await tell(tx, actor, 'publish.add-pledge-count', row)
    return presentCount(row)
  })

/** Throws `publish.no-such-pledge-count`: none of this id, or it is not as it must be (kept, or taken out). */
export const removePledgeCountOf = (
  parts: Context,
  actor: Actor,
  { id, count }: { id: string; count: string },
  removed: boolean,
) =>
  parts.db.transaction().execute(async tx => {
    const row = await tx
      .updateTable('pledge_count')
      .set({ removed })
      .where('organisation_id', '=', actor.organisationId)
      .where('campaign_id', '=', id)
      .where('id', '=', count)
      .where('removed', '=', !removed)
      .returningAll()
      .executeTakeFirst()
    if (row === undefined) throw notFound('publish.no-such-pledge-count')
    await tell(tx, actor, removed ? 'publish.remove-pledge-count' : 'publish.restore-pledge-count', row)
    return {}
  })

async function tell(tx: Tx, actor: Actor, action: `publish.${string}-pledge-count`, row: Selectable<PledgeCountTable>) {
  const subject = { type: 'campaign', id: row.campaign_id, name: row.source }
  await audit(tx, actor, action, subject, { count: row.count, way: row.way })
  await announceCampaign(tx, row.organisation_id, row.campaign_id)
}
