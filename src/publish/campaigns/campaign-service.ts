import { type Selectable, sql } from 'kysely'
import type { Context } from '../../context.ts'
import { announce, type Db, newId, type Tx } from '../../db/index.ts'
import type { ParsedInputOf } from '../../endpoint.ts'
import { AppError, notFound } from '../../errors.ts'
import { addTopic } from '../../listen/index.ts'
import { audit } from '../../org/index.ts'
import { type Actor, can } from '../../permissions.ts'
import { todayOf } from '../zone-of.ts'
import type { changeCampaign, createCampaign } from './campaign-endpoints.ts'
import type { CampaignView, PledgeWay } from './campaign-schema.ts'
import type { CampaignTable } from './campaign-tables.ts'

type CampaignRow = Selectable<CampaignTable>
type Counted = { entries: number; shares: number; topic: number | null; goal: number | null }

/** `removed`: only one that was taken out; null: either. Throws `publish.no-such-campaign`. */
export async function existingCampaign(db: Db, organisationId: string, id: string, removed: boolean | null = false) {
  const row = await db
    .selectFrom('campaign')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .$if(removed !== null, query => query.where('removed', '=', removed))
    .executeTakeFirst()
  if (row === undefined) throw notFound('publish.no-such-campaign')
  return row
}

export const pledgePageOf = (db: Db, organisationId: string, id: string) =>
  db
    .selectFrom('pledge_page')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('campaign_id', '=', id)
    .executeTakeFirst()

/** Pledges of each campaign by the way they came: confirmed on the page, and counted by people. */
export async function countPledges(
  db: Db,
  organisationId: string,
  campaigns: readonly string[],
): Promise<Map<string, CampaignView['pledges']>> {
  const counts = new Map(campaigns.map(id => [id, { web: 0, email: 0, post: 0, hand: 0 }]))
  const { rows } = await sql<{ id: string; way: PledgeWay; count: number }>`
    select campaign_id as id, 'web' as way, count(*)::int as count from pledge
    where organisation_id = ${organisationId} and campaign_id = any(${campaigns}::uuid[]) and confirmed_at is not null
    group by campaign_id
    union all select campaign_id, way, sum(count)::int from pledge_count
    where organisation_id = ${organisationId} and campaign_id = any(${campaigns}::uuid[]) and not removed
    group by campaign_id, way`.execute(db)
  for (const { id, way, count } of rows) counts.get(id)![way] = count
  return counts
}

async function present(parts: Pick<Context, 'db' | 'clock'>, organisationId: string, rows: CampaignRow[]) {
  const today = await todayOf(parts, organisationId)
  const ids = rows.map(row => row.id)
  const pledges = await countPledges(parts.db, organisationId, ids)
  const { rows: found } = await sql<Counted & { id: string }>`
    select c.id, t.id as topic, p.goal,
      (select count(*) from entry e where e.organisation_id = c.organisation_id and e.campaign_id = c.id
        and e.state <> 'removed')::int as entries,
      (select count(*) from kit_share s join kit k on k.organisation_id = s.organisation_id and k.id = s.kit_id
        where k.organisation_id = c.organisation_id and k.campaign_id = c.id)::int as shares
    from campaign c
    left join topic t on t.organisation_id = c.organisation_id and t.id = c.topic_id and not t.deleting
    left join pledge_page p on p.organisation_id = c.organisation_id and p.campaign_id = c.id
    where c.organisation_id = ${organisationId} and c.id = any(${ids}::uuid[])`.execute(parts.db)
  const counts = new Map(found.map(one => [one.id, one]))
  return rows.map((row): CampaignView => {
    const { entries, shares, topic, goal } = counts.get(row.id)!
    return {
      id: row.id,
      name: row.name,
      note: row.note,
      objective: row.objective,
      from: row.from_day,
      to: row.to_day,
      hashtag: row.hashtag,
      state: today < row.from_day ? 'coming' : today > row.to_day ? 'over' : 'running',
      topicId: topic,
      entries,
      shares,
      pledges: pledges.get(row.id)!,
      pledgeGoal: goal,
      createdBy: row.created_by,
    }
  })
}

const presentOne = async (parts: Pick<Context, 'db' | 'clock'>, row: CampaignRow) =>
  (await present(parts, row.organisation_id, [row]))[0]!

/** More than an organisation leads in many years. */
const mostListed = 500

export async function listCampaignsOf(parts: Context, actor: Actor) {
  const rows = await parts.db
    .selectFrom('campaign')
    .selectAll()
    .where('organisation_id', '=', actor.organisationId)
    .where('removed', '=', false)
    .orderBy('to_day', 'desc')
    .orderBy('id', 'desc')
    .limit(mostListed)
    .execute()
  return { campaigns: await present(parts, actor.organisationId, rows) }
}

/** Throws `publish.no-such-campaign`. */
export const readCampaignOf = async (parts: Context, actor: Actor, id: string) =>
  presentOne(parts, await existingCampaign(parts.db, actor.organisationId, id))

/** Errors: see the endpoint. */
export const createCampaignOf = (parts: Context, actor: Actor, input: ParsedInputOf<typeof createCampaign>) =>
  parts.db.transaction().execute(async tx => {
    const { from, to, name, note = '', objective = null, hashtag = '' } = input
    requireOrder(from, to)
    const row = await tx
      .insertInto('campaign')
      .values({
        organisation_id: actor.organisationId,
        id: newId(),
        name,
        note,
        objective,
        from_day: from,
        to_day: to,
        hashtag,
        topic_id: input.listen === true ? await followHashtag(parts, tx, actor, hashtag) : null,
        created_at: parts.clock.now(),
        created_by: actor.name,
      })
      .returningAll()
      .executeTakeFirstOrThrow()
    return tell(parts, tx, actor, 'publish.create-campaign', row)
  })

/** Errors: see the endpoint. */
export const changeCampaignOf = (
  parts: Context,
  actor: Actor,
  { id, listen, ...given }: ParsedInputOf<typeof changeCampaign>,
) =>
  parts.db.transaction().execute(async tx => {
    const before = await existingCampaign(tx, actor.organisationId, id)
    const { from = before.from_day, to = before.to_day, hashtag = before.hashtag } = given
    const { name = before.name, note = before.note, objective = before.objective } = given
    requireOrder(from, to)
    if (from !== before.from_day || to !== before.to_day) await requireHold(tx, actor, id)
    // Another hashtag is another topic: the one before it is let go of, unless it is to be followed too.
    const kept = hashtag === before.hashtag && listen !== false ? before.topic_id : null
    const row = await tx
      .updateTable('campaign')
      .set({
        name,
        note,
        objective,
        hashtag,
        from_day: from,
        to_day: to,
        topic_id: listen === true ? await followHashtag(parts, tx, actor, hashtag) : kept,
      })
      .where('organisation_id', '=', actor.organisationId)
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirstOrThrow()
    return tell(parts, tx, actor, 'publish.change-campaign', row)
  })

/** With a public page it closes or opens one. Throws `publish.no-such-campaign` (also: not kept, or not taken out), `publish.campaign-has-page`. */
export const removeCampaignOf = (parts: Context, actor: Actor, id: string, removed: boolean) =>
  parts.db.transaction().execute(async tx => {
    await existingCampaign(tx, actor.organisationId, id, !removed)
    await requireHold(tx, actor, id)
    const row = await tx
      .updateTable('campaign')
      .set({ removed })
      .where('organisation_id', '=', actor.organisationId)
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirstOrThrow()
    return tell(parts, tx, actor, removed ? 'publish.remove-campaign' : 'publish.restore-campaign', row)
  })

/** What outsiders see stands and ends with the campaign: a petition's page, a kit's. Throws `publish.campaign-has-page`. */
async function requireHold(tx: Tx, actor: Actor, id: string): Promise<void> {
  if (can(actor.role, 'publish.send')) return
  const kit = await tx
    .selectFrom('kit')
    .select('id')
    .where('organisation_id', '=', actor.organisationId)
    .where('campaign_id', '=', id)
    .where('published', 'is not', null)
    .where('removed', '=', false)
    .limit(1)
    .executeTakeFirst()
  if (kit !== undefined || (await pledgePageOf(tx, actor.organisationId, id)) !== undefined)
    throw new AppError('publish.campaign-has-page', {}, { status: 403 })
}

function requireOrder(from: string, to: string): void {
  if (from > to) throw new AppError('publish.campaign-days-reversed', {}, { status: 422 })
}

const topicColour = '#0B5F7A'

/** The topic of a hashtag: the one of that name, else a new one. Null without a hashtag. Throws `app.not-allowed`. */
async function followHashtag(parts: Context, tx: Tx, actor: Actor, hashtag: string): Promise<number | null> {
  if (hashtag === '') return null
  const name = `#${hashtag}`
  const known = await tx
    .selectFrom('topic')
    .select('id')
    .where('organisation_id', '=', actor.organisationId)
    .where('deleting', '=', false)
    .where(sql<boolean>`lower(name) = lower(${name})`)
    .executeTakeFirst()
  if (known !== undefined) return known.id
  if (!can(actor.role, 'listen.manage')) throw new AppError('app.not-allowed', {}, { status: 403 })
  return addTopic(parts, tx, actor, { name, kind: 'campaign', query: name, colour: topicColour, sources: [] })
}

async function tell(parts: Context, tx: Tx, actor: Actor, action: `publish.${string}-campaign`, row: CampaignRow) {
  await audit(tx, actor, action, { type: 'campaign', id: row.id, name: row.name })
  await announceCampaign(tx, row.organisation_id, row.id)
  return presentOne({ ...parts, db: tx }, row)
}

export const announceCampaign = (tx: Tx, organisationId: string, id: string): Promise<void> =>
  announce(tx, organisationId, { kind: 'campaigns-changed', id })
