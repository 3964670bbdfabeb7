import type { Context } from '../context.ts'
import { announce, newId, type Tx } from '../db/index.ts'
import { conflict, notFound } from '../errors.ts'
import type { Actor } from '../permissions.ts'
import { applyOperations, type Conflict, type CoreOperation, operationsAgainst } from './apply-operations.ts'
import { findChange, findHistory, findMarks, insertChange, presentLine } from './change-store.ts'
import { checkStrategyJob, readObjectives } from './job-types.ts'
import { resolvePlace } from './place.ts'
import type { ChangeAnswer, Operation } from './strategy-schema.ts'
import {
  findStrategyRow,
  findText,
  lockStrategyRow,
  type StrategyRow,
  saveText,
  updateStrategy,
} from './strategy-store.ts'

export async function existing(db: Context['db'], organisationId: string, id: number): Promise<StrategyRow> {
  const row = await findStrategyRow(db, organisationId, id)
  if (row === undefined) throw notFound('plan.no-such-strategy')
  return row
}

/** Held for writing until the transaction ends. Throws `plan.no-such-strategy`, `plan.strategy-archived`. */
export async function toWrite(tx: Tx, organisationId: string, id: number): Promise<StrategyRow> {
  const row = await lockStrategyRow(tx, organisationId, id)
  if (row === undefined) throw notFound('plan.no-such-strategy')
  if (row.archived) throw conflict('plan.strategy-archived', { name: row.name })
  return row
}

/** Throws `plan.no-such-strategy`, `plan.strategy-archived`, `plan.no-such-place`, `plan.value-wrong`. */
export const changeStrategy = (
  ctx: Context,
  actor: Actor,
  id: number,
  operations: Operation[],
): Promise<ChangeAnswer> =>
  ctx.db.transaction().execute(async tx => {
    const row = await toWrite(tx, actor.organisationId, id)
    return commitOperations(ctx, tx, actor, row, operations)
  })

/** Takes a set back. What was changed again since stays and is told. Throws `plan.no-such-change`. */
export const undoChange = (ctx: Context, actor: Actor, id: number, change: string): Promise<ChangeAnswer> =>
  ctx.db.transaction().execute(async tx => {
    const row = await toWrite(tx, actor.organisationId, id)
    const lines = await findChange(tx, actor.organisationId, id, change)
    if (lines.length === 0) throw notFound('plan.no-such-change')
    return commitOperations(ctx, tx, actor, row, operationsAgainst(lines), { undoes: change })
  })

/** Applies operations to the working text, writes history, tells open pages and asks for readings and checks. */
export async function commitOperations(
  ctx: Context,
  tx: Tx,
  actor: Actor,
  row: StrategyRow,
  operations: readonly CoreOperation[],
  options: { undoes?: string; fileText?: string } = {},
): Promise<ChangeAnswer> {
  const { organisationId } = actor
  const lists = new Set(operations.map(one => (one.do === 'add' ? one.to : (one.at.split('/')[0] ?? ''))))
  const { text, positions } = await findText(tx, organisationId, row, [...lists])
  const applied = applyOperations(text, operations)
  const at = ctx.clock.now()
  const added = applied.added.filter((one): one is ChangeAnswer['added'][number] => one.list !== 'accepted')
  const conflicts = await tellConflicts(tx, organisationId, row, applied.conflicts)
  const moved = applied.lines.length > 0
  if (moved || options.fileText !== undefined)
    await updateStrategy(tx, organisationId, row.id, {
      ...(text.top as Pick<StrategyRow, 'name' | 'language' | 'mode'>),
      ...(options.fileText === undefined ? {} : { file_text: options.fileText }),
      revision: row.revision + (moved ? 1 : 0),
      updated_at: at,
      updated_by: actor.name,
    })
  if (!moved) return { revision: row.revision, change: null, added, conflicts }
  const revision = row.revision + 1
  const touched = new Set(applied.lines.map(line => touchedBy(line.place)))
  await saveText(tx, organisationId, row.id, text, positions, touched)
  const change = newId(at)
  await insertChange(tx, actor, row.id, { change, revision, at, undoes: options.undoes ?? null }, applied.lines)
  await announce(tx, organisationId, {
    kind: 'strategy-changed',
    id: String(row.id),
    data: { revision, by: actor.userId, places: applied.lines.slice(0, 50).map(line => line.place) },
  })
  await askForReview(
    ctx,
    tx,
    organisationId,
    row.id,
    applied.lines.some(line => line.place.startsWith('objectives/')),
  )
  return { revision, change, added, conflicts }
}

/** What is written as one row: a section (`scope`), an item (`objectives/visibility`). */
function touchedBy(text: string): string {
  const place = resolvePlace(text)
  if (place === null || place.kind === 'top') return ''
  return place.kind === 'section' ? place.list : `${place.list}/${place.id}`
}

async function tellConflicts(tx: Tx, organisationId: string, row: StrategyRow, conflicts: Conflict[]) {
  if (conflicts.length === 0) return []
  const places = conflicts.flatMap(({ at }) => [at, at.split('/').slice(0, 2).join('/')])
  const marks = await findMarks(tx, organisationId, row.id, places)
  return conflicts.map(one => {
    const last = marks[one.at] ?? marks[one.at.split('/').slice(0, 2).join('/')]
    return { ...one, by: last?.by ?? row.updated_by, changedAt: last?.at ?? row.updated_at.toISOString() }
  })
}

/** Soon, and once for many changes in a row. */
export async function askForReview(
  ctx: Context,
  tx: Tx,
  organisationId: string,
  strategyId: number,
  readings: boolean,
) {
  const soon = (seconds: number) => new Date(ctx.clock.now().getTime() + seconds * 1000)
  const key = `${organisationId} ${strategyId}`
  if (readings)
    await ctx.jobs.send(tx, readObjectives, { organisationId }, { key: organisationId, startAfter: soon(1) })
  await ctx.jobs.send(tx, checkStrategyJob, { organisationId, strategyId }, { key, startAfter: soon(3) })
}

export async function readHistory(
  ctx: Context,
  actor: Actor,
  id: number,
  filter: { at: string; after?: string | undefined; limit: number },
) {
  await existing(ctx.db, actor.organisationId, id)
  const rows = await findHistory(ctx.db, actor.organisationId, id, filter)
  const changes = rows.slice(0, filter.limit).map(presentLine)
  return { changes, next: rows.length > filter.limit ? (changes.at(-1)?.id ?? null) : null }
}
