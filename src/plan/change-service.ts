import type { Context } from '../context.ts'
import { announce, newId, type Tx } from '../db/index.ts'
import { AppError, conflict, notFound } from '../errors.ts'
import { audit } from '../org/index.ts'
import type { Actor } from '../permissions.ts'
import { applyOperations, type Conflict, type CoreOperation, type Line, operationsAgainst } from './apply-operations.ts'
import {
  fileLine,
  findChange,
  findHistory,
  findMarks,
  findRemoval,
  insertChange,
  listUndoing,
  presentLine,
} from './change-store.ts'
import { checkStrategyJob, readObjectives } from './job-types.ts'
import { isLog } from './log-places.ts'
import { resolvePlace } from './place.ts'
import { presentStrategy } from './present-strategy.ts'
import type { ChangeAnswer, Operation } from './strategy-schema.ts'
import {
  findStrategyRow,
  findText,
  lockStrategyRow,
  type StrategyRow,
  saveText,
  updateStrategy,
} from './strategy-store.ts'
import { closeSurveys, reopenSurvey } from './survey-store.ts'
import { undoneLines } from './undone-lines.ts'
import { carryVersions, findAdoptedRevision } from './version-store.ts'

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

/**
 * Throws `plan.no-such-strategy`, `plan.strategy-archived`, `plan.no-such-place`, `plan.value-wrong`,
 * `plan.nothing-to-restore`, `plan.accepted-elsewhere` (findings are accepted at an address of their own, with a reason).
 */
export const changeStrategy = (
  ctx: Context,
  actor: Actor,
  id: number,
  operations: Operation[],
): Promise<ChangeAnswer> =>
  ctx.db.transaction().execute(async tx => {
    const row = await toWrite(tx, actor.organisationId, id)
    const core: CoreOperation[] = []
    for (const one of operations) {
      if (one.do !== 'add' && one.at.startsWith('accepted/'))
        throw new AppError('plan.accepted-elsewhere', {}, { status: 422 })
      core.push(one.do === 'restore' ? await bringBack(tx, row, one.at) : one)
    }
    return commitOperations(ctx, tx, actor, row, core)
  })

/** The operation that adds an item as it was when it was last removed; where it stands again, that changes nothing. */
async function bringBack(tx: Tx, row: StrategyRow, at: string): Promise<CoreOperation> {
  const place = resolvePlace(at)
  if (place?.kind !== 'item') throw new AppError('plan.no-such-place', { place: at }, { status: 422 })
  const removal = await findRemoval(tx, row.organisation_id, row.id, at)
  if (removal === undefined) throw notFound('plan.nothing-to-restore', { place: at })
  const { item, after } = removal.before as { item: Record<string, unknown>; after: string | null }
  const { text } = await findText(tx, row.organisation_id, row, [place.list])
  return { do: 'add', to: place.list, item: text.lists.get(place.list)?.get(place.id) ?? item, after }
}

/** Takes a set back, an imported file with it. What was changed again since stays and is told. Throws `plan.no-such-change`. */
export const undoChange = (ctx: Context, actor: Actor, id: number, change: string): Promise<ChangeAnswer> =>
  ctx.db.transaction().execute(async tx => {
    const row = await toWrite(tx, actor.organisationId, id)
    const { lines, file } = await findChange(tx, actor.organisationId, id, change)
    if (lines.length === 0) throw notFound('plan.no-such-change')
    return commitOperations(ctx, tx, actor, row, operationsAgainst(lines), { undoes: change, fileText: file })
  })

/**
 * Applies operations to the working text, writes history, tells open pages and asks for readings and checks. An acceptance
 * that comes or goes, whatever brought it, is an act of its own in the audit log.
 */
export async function commitOperations(
  ctx: Context,
  tx: Tx,
  actor: Actor,
  row: StrategyRow,
  operations: readonly CoreOperation[],
  options: { undoes?: string; fileText?: string | null | undefined; how?: string } = {},
): Promise<ChangeAnswer> {
  const { organisationId } = actor
  const lists = new Set(operations.map(one => (one.do === 'add' ? one.to : (one.at.split('/')[0] ?? ''))))
  const { text, positions } = await findText(tx, organisationId, row, [...lists])
  const applied = applyOperations(text, operations)
  const at = ctx.clock.now()
  const added = applied.added.filter((one): one is ChangeAnswer['added'][number] => one.list !== 'accepted')
  const conflicts = await tellConflicts(tx, organisationId, row, applied.conflicts)
  const moved = applied.lines.length > 0
  const now =
    moved || options.fileText !== undefined
      ? await updateStrategy(tx, organisationId, row.id, {
          ...(text.top as Pick<StrategyRow, 'name' | 'language' | 'mode'>),
          ...(options.fileText === undefined ? {} : { file_text: options.fileText }),
          revision: row.revision + (moved ? 1 : 0),
          updated_at: at,
          updated_by: actor.name,
        })
      : row
  // What is only noted leaves the text as it was submitted or adopted.
  if (moved && applied.lines.every(line => isLog(line.place)))
    await carryVersions(tx, organisationId, row.id, row.revision)
  const summary = presentStrategy(now, await findAdoptedRevision(tx, organisationId, row.id))
  if (!moved) return { revision: row.revision, change: null, added, conflicts, summary }
  const revision = row.revision + 1
  const touched = new Set(applied.lines.map(line => touchedBy(line.place)))
  await saveText(tx, organisationId, row.id, text, positions, touched)
  const change = newId(at)
  await insertChange(tx, actor, row.id, { change, revision, at, undoes: options.undoes ?? null }, [
    ...applied.lines,
    ...(options.fileText === undefined ? [] : [fileLine(row.file_text)]),
  ])
  const gone = applied.lines.filter(line => line.kind === 'remove' && line.place.startsWith('surveys/'))
  // Whoever still holds its link answers nothing that the strategy no longer asks.
  if (gone.length > 0)
    await closeSurveys(
      tx,
      organisationId,
      row.id,
      gone.map(line => line.place.slice('surveys/'.length)),
      at,
    )
  for (const line of applied.lines)
    if (line.kind === 'add' && line.place.startsWith('surveys/')) {
      const removal = await findRemoval(tx, organisationId, row.id, line.place)
      if (removal !== undefined)
        await reopenSurvey(tx, organisationId, row.id, line.place.slice('surveys/'.length), removal.at)
    }
  await auditAcceptances(tx, actor, row, applied.lines, options.undoes === undefined ? options.how : 'undone')
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
  return { revision, change, added, conflicts, summary }
}

async function auditAcceptances(
  tx: Tx,
  actor: Actor,
  row: StrategyRow,
  lines: readonly Line[],
  how: string | undefined,
): Promise<void> {
  const come = new Map<string, unknown>()
  const gone = new Map<string, unknown>()
  for (const line of lines)
    if (line.place.startsWith('accepted/')) {
      if (line.kind === 'add') come.set(line.place, (line.after as { item: unknown }).item)
      else if (line.kind === 'remove') gone.set(line.place, (line.before as { item: unknown }).item)
    }
  // One that takes an earlier one's place is one act.
  for (const place of come.keys()) gone.delete(place)
  const subject = { type: 'strategy', id: String(row.id), name: row.name }
  const write = async (action: 'plan.accept-finding' | 'plan.withdraw-acceptance', item: unknown) => {
    const { rule, at, reason, until } = item as Record<string, string>
    await audit(tx, actor, action, subject, { rule, at, reason, until, ...(how === undefined ? {} : { how }) })
  }
  for (const item of come.values()) await write('plan.accept-finding', item)
  for (const item of gone.values()) await write('plan.withdraw-acceptance', item)
}

/** What is written as one row: a section (`scope`), an item (`objectives/visibility`). */
function touchedBy(text: string): string {
  const place = resolvePlace(text)
  if (place === null || place.kind === 'top') return ''
  return place.kind === 'section' ? place.list : `${place.list}/${place.id}`
}

async function tellConflicts(tx: Tx, organisationId: string, row: StrategyRow, conflicts: Conflict[]) {
  if (conflicts.length === 0) return []
  const itemOf = (place: string) => place.split('/').slice(0, 2).join('/')
  const places = conflicts.flatMap(({ at }) => [at, itemOf(at)])
  const marks = await findMarks(tx, organisationId, row.id, places)
  return conflicts.map(one => {
    // Of a thing that is gone the last line of the item speaks: whoever wrote the field did not take it out.
    const last = one.removed ? marks[itemOf(one.at)] : (marks[one.at] ?? marks[itemOf(one.at)])
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
  const undone = undoneLines(await listUndoing(ctx.db, actor.organisationId, id))
  const changes = rows.slice(0, filter.limit).map(row => presentLine(row, undone))
  return { changes, next: rows.length > filter.limit ? (changes.at(-1)?.id ?? null) : null }
}
