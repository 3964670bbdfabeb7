import type { Context } from '../context.ts'
import { announce, type Db } from '../db/index.ts'
import { notFound } from '../errors.ts'
import { audit } from '../org/index.ts'
import type { Actor } from '../permissions.ts'
import { dayIn } from './calendar-day.ts'
import { commitOperations, existing } from './change-service.ts'
import { findMarks } from './change-store.ts'
import { operationsBetween } from './compare-strategies.ts'
import type { Strategy } from './model/strategy.ts'
import { type Moment, type PlanParts, timeZoneOf } from './parts.ts'
import { proposeFromHeard } from './propose-from-heard.ts'
import type { StrategySummary, WholeStrategy } from './strategy-schema.ts'
import {
  findText,
  insertStrategy,
  listStrategyRows,
  lockStrategyRow,
  type StrategyRow,
  updateStrategy,
} from './strategy-store.ts'
import { findVersionRow, listAdoptedRevisions } from './version-store.ts'
import { type Standing, toStrategy } from './working-text.ts'

/** `adopted`: the revision at which the version in force was submitted. */
export const presentStrategy = (row: StrategyRow, adopted: number | undefined): StrategySummary => ({
  id: row.id,
  name: row.name,
  language: row.language,
  mode: row.mode,
  state: row.state,
  archived: row.archived,
  revision: row.revision,
  createdAt: row.created_at.toISOString(),
  updatedAt: row.updated_at.toISOString(),
  updatedBy: row.updated_by,
  inForce: row.in_force,
  underReview: row.under_review,
  changedSince: adopted !== undefined && row.revision > adopted,
  findings: row.finding_counts,
})

export async function listStrategies(ctx: Context, actor: Actor, archived: boolean): Promise<StrategySummary[]> {
  const { organisationId } = actor
  const rows = await listStrategyRows(ctx.db, organisationId)
  const revisions = await listAdoptedRevisions(ctx.db, organisationId)
  return rows.filter(row => row.archived === archived).map(row => presentStrategy(row, revisions.get(row.id)))
}

export async function summaryOf(db: Db, organisationId: string, id: number): Promise<StrategySummary> {
  const row = await existing(db, organisationId, id)
  return presentStrategy(row, (await listAdoptedRevisions(db, organisationId)).get(id))
}

/** The working text as one document, with what is known of its adoption. */
export async function readDocument(db: Db, organisationId: string, row: StrategyRow): Promise<Strategy> {
  const { text } = await findText(db, organisationId, row)
  return toStrategy(text, await standingOf(db, organisationId, row))
}

export async function standingOf(db: Db, organisationId: string, row: StrategyRow): Promise<Standing> {
  if (row.in_force === null) return { state: row.state }
  const version = await findVersionRow(db, organisationId, row.id, row.in_force)
  if (version?.decided_at == null) return { state: row.state }
  const on = dayIn(await timeZoneOf(db, organisationId), version.decided_at)
  return {
    state: row.state,
    adoptedOn: on,
    adoptedBy: [{ by: version.decided_by ?? '', role: version.decided_role ?? '', on }],
  }
}

export async function momentOf(ctx: Context, organisationId: string): Promise<Moment> {
  const timeZone = await timeZoneOf(ctx.db, organisationId)
  const now = ctx.clock.now()
  return { timeZone, now, today: dayIn(timeZone, now) }
}

/** Throws `plan.no-such-strategy`. */
export async function readStrategy(ctx: Context, actor: Actor, id: number, marks: boolean): Promise<WholeStrategy> {
  const { organisationId } = actor
  const row = await existing(ctx.db, organisationId, id)
  return {
    ...(await summaryOf(ctx.db, organisationId, id)),
    document: await readDocument(ctx.db, organisationId, row),
    ...(marks ? { marks: await findMarks(ctx.db, organisationId, id) } : {}),
  }
}

export async function createStrategy(
  ctx: Context,
  actor: Actor,
  input: { name: string; language: 'fr' | 'en'; mode: 'listen' | 'full'; document?: Strategy | undefined },
): Promise<WholeStrategy> {
  const { organisationId } = actor
  const { document, ...top } = input
  const id = await ctx.db.transaction().execute(async tx => {
    const row = await insertStrategy(tx, organisationId, { ...top, by: actor.name, at: ctx.clock.now() })
    if (document !== undefined) {
      const empty: Strategy = { vigie: 1, ...top }
      await commitOperations(ctx, tx, actor, row, operationsBetween(empty, { ...document, ...top }))
    }
    await audit(tx, actor, 'plan.create-strategy', { type: 'strategy', id: String(row.id), name: row.name })
    await announce(tx, organisationId, { kind: 'strategies-changed', id: String(row.id) })
    return row.id
  })
  return readStrategy(ctx, actor, id, false)
}

export async function archiveStrategy(ctx: Context, actor: Actor, id: number, archived: boolean) {
  const { organisationId } = actor
  await ctx.db.transaction().execute(async tx => {
    const row = await lockStrategyRow(tx, organisationId, id)
    if (row === undefined) throw notFound('plan.no-such-strategy')
    if (row.archived === archived) return
    await updateStrategy(tx, organisationId, id, { archived })
    const action = archived ? 'plan.archive-strategy' : 'plan.take-up-strategy'
    await audit(tx, actor, action, { type: 'strategy', id: String(id), name: row.name })
    await announce(tx, organisationId, { kind: 'strategies-changed', id: String(id) })
  })
  return summaryOf(ctx.db, organisationId, id)
}

/** What was heard, as the beginning of a strategy. */
export async function proposeStrategy(
  ctx: Context,
  parts: PlanParts,
  actor: Actor,
  mode: 'listen' | 'full',
): Promise<Strategy> {
  const moment = await momentOf(ctx, actor.organisationId)
  const heard = await parts.heard(actor.organisationId, moment)
  return proposeFromHeard(heard, moment.today, { language: actor.locale, mode })
}
