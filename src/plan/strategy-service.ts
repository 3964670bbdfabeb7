import type { Context } from '../context.ts'
import { announce, type Db } from '../db/index.ts'
import { notFound } from '../errors.ts'
import { audit } from '../org/index.ts'
import type { Actor } from '../permissions.ts'
import { takeOver } from './acceptances.ts'
import { dayIn } from './calendar-day.ts'
import { commitOperations, existing } from './change-service.ts'
import { findMarks } from './change-store.ts'
import { operationsBetween } from './compare-strategies.ts'
import type { Strategy } from './model/strategy.ts'
import { type Moment, type PlanParts, timeZoneOf } from './parts.ts'
import { presentStrategy } from './present-strategy.ts'
import { proposeFromHeard } from './propose-from-heard.ts'
import { beginSeries } from './series-service.ts'
import type { StrategySummary, WholeStrategy } from './strategy-schema.ts'
import {
  findText,
  insertStrategy,
  listStrategyRows,
  lockStrategyRow,
  type StrategyRow,
  updateStrategy,
} from './strategy-store.ts'
import { listAdoptedRevisions, listAdoptions, type VersionRow } from './version-store.ts'
import { type Standing, toStrategy } from './working-text.ts'

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

/** Marks of adoption kept in a text: the first is what "before adoption" means, the latest are news. */
const mostMarks = 50

/** State and adoptions of the working text; earlier versions' marks stay. */
async function standingOf(db: Db, organisationId: string, row: StrategyRow): Promise<Standing> {
  if (row.in_force === null) return { state: row.state }
  return { state: row.state, ...(await adoptionsUpTo(db, organisationId, row.id, row.in_force)) }
}

async function adoptionsUpTo(
  db: Db,
  organisationId: string,
  id: number,
  number: number,
): Promise<Omit<Standing, 'state'>> {
  const timeZone = await timeZoneOf(db, organisationId)
  const rows = (await listAdoptions(db, organisationId, id)).filter(one => one.number <= number)
  const marks = rows.map(one => ({
    by: one.decided_by ?? '',
    role: one.decided_role ?? '',
    on: dayIn(timeZone, one.decided_at!),
  }))
  const last = marks.at(-1)
  if (last === undefined) return {}
  return {
    adoptedOn: last.on,
    adoptedBy: marks.length > mostMarks ? [marks[0]!, ...marks.slice(1 - mostMarks)] : marks,
  }
}

/** A version's own text, saying what became of it: adopted with all adoptions up to its own. */
export async function documentOf(db: Db, version: VersionRow): Promise<Strategy> {
  const { adoptedOn: _on, adoptedBy: _by, ...text } = version.snapshot
  const { state, number } = version
  if (state === 'returned') return { ...text, state: 'draft' }
  const adoptions = await adoptionsUpTo(db, version.organisation_id, version.strategy_id, number)
  return { ...text, state: state === 'under-review' ? 'under-review' : 'adopted', ...adoptions }
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
  input: {
    name: string
    language: 'fr' | 'en'
    mode: 'listen' | 'full'
    document?: Strategy | undefined
    /** Whether findings that the content accepts are taken over; not, unless somebody asks for it. */
    acceptances?: boolean
  },
): Promise<WholeStrategy> {
  const { organisationId } = actor
  const { document, acceptances = false, ...top } = input
  const { today } = await momentOf(ctx, organisationId)
  const id = await ctx.db.transaction().execute(async tx => {
    const row = await insertStrategy(tx, organisationId, { ...top, by: actor.name, at: ctx.clock.now() })
    if (document !== undefined) {
      const empty: Strategy = { vigie: 1, ...top }
      const accepted = acceptances ? takeOver([], document.accepted, actor.name, today) : []
      const operations = operationsBetween(empty, { ...document, ...top, accepted })
      await beginSeries(ctx, tx, actor, { ...document, ...top })
      await commitOperations(ctx, tx, actor, row, operations, { how: 'imported' })
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
