import type { Selectable } from 'kysely'
import type { Context } from '../../context.ts'
import { announce, type Db, newId, type Tx } from '../../db/index.ts'
import type { ParsedInputOf } from '../../endpoint.ts'
import { conflict, notFound } from '../../errors.ts'
import { memberRoute, type Route } from '../../http/index.ts'
import { audit } from '../../org/index.ts'
import type { Actor } from '../../permissions.ts'
import { existingCampaign } from '../campaigns/campaign-service.ts'
import type { KeyDateTable } from './calendar-tables.ts'
import * as endpoints from './key-date-endpoints.ts'
import { datesIn, type KeyDate } from './key-dates.ts'

type Parts = Pick<Context, 'db' | 'clock'>
/** More days of its own than a year has would be no key dates. */
const mostKept = 500

const present = (row: Selectable<KeyDateTable>): KeyDate => ({
  id: row.id,
  name: row.name,
  day: row.day,
  everyYear: row.every_year,
  campaignId: row.campaign_id,
})

/** The organisation's own, by day. */
export async function listKeyDates(db: Db, organisationId: string): Promise<KeyDate[]> {
  const rows = await db
    .selectFrom('key_date')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('removed', '=', false)
    .orderBy('day')
    .orderBy('id')
    .limit(mostKept)
    .execute()
  return rows.map(present)
}

const create = ({ db, clock }: Parts, actor: Actor, given: ParsedInputOf<typeof endpoints.createKeyDate>) =>
  db.transaction().execute(async tx => {
    const { count } = await tx
      .selectFrom('key_date')
      .select(eb => eb.fn.countAll<string>().as('count'))
      .where('organisation_id', '=', actor.organisationId)
      .where('removed', '=', false)
      .executeTakeFirstOrThrow()
    if (Number(count) >= mostKept) throw conflict('publish.too-many-key-dates', { most: mostKept })
    if (given.campaignId !== null) await existingCampaign(tx, actor.organisationId, given.campaignId)
    const row = await tx
      .insertInto('key_date')
      .values({
        organisation_id: actor.organisationId,
        id: newId(),
        name: given.name,
        day: given.day,
        every_year: given.everyYear,
        campaign_id: given.campaignId,
        created_at: clock.now(),
        created_by: actor.name,
      })
      .returningAll()
      .executeTakeFirstOrThrow()
    return tell(tx, actor, 'publish.create-key-date', row)
  })

type Action = `publish.${string}-key-date`
type Values = { name?: string; day?: string; every_year?: boolean; campaign_id?: string | null; removed?: boolean }

/** Throws `publish.no-such-key-date`: none of this id, or it is not as it must be (kept, or taken out). */
const update = ({ db }: Parts, actor: Actor, id: string, removed: boolean, values: Values, action: Action) =>
  db.transaction().execute(async tx => {
    if (values.campaign_id != null) await existingCampaign(tx, actor.organisationId, values.campaign_id)
    const row = await tx
      .updateTable('key_date')
      .set(values)
      .where('organisation_id', '=', actor.organisationId)
      .where('id', '=', id)
      .where('removed', '=', removed)
      .returningAll()
      .executeTakeFirst()
    if (row === undefined) throw notFound('publish.no-such-key-date')
    return tell(tx, actor, action, row)
  })

async function tell(tx: Tx, actor: Actor, action: Action, row: Selectable<KeyDateTable>): Promise<KeyDate> {
  await audit(tx, actor, action, { type: 'key-date', id: row.id, name: row.name })
  await announce(tx, actor.organisationId, { kind: 'key-dates-changed' })
  return present(row)
}

export const keyDateRoutes = (parts: Parts): Route[] => [
  memberRoute(endpoints.readKeyDates, async ({ input: { year }, actor }) => ({
    dates: datesIn({ from: `${year}-01-01`, to: `${year}-12-31` }, await listKeyDates(parts.db, actor.organisationId)),
  })),
  memberRoute(endpoints.createKeyDate, ({ input, actor }) => create(parts, actor, input)),
  memberRoute(endpoints.changeKeyDate, ({ input: { id, name, day, everyYear, campaignId }, actor }) =>
    update(
      parts,
      actor,
      id,
      false,
      { name, day, every_year: everyYear, campaign_id: campaignId },
      'publish.change-key-date',
    ),
  ),
  memberRoute(endpoints.removeKeyDate, async ({ input, actor }) => {
    await update(parts, actor, input.id, false, { removed: true }, 'publish.remove-key-date')
    return {}
  }),
  memberRoute(endpoints.restoreKeyDate, ({ input, actor }) =>
    update(parts, actor, input.id, true, { removed: false }, 'publish.restore-key-date'),
  ),
]
