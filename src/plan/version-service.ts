import type { Context } from '../context.ts'
import { announce, type Db, type Tx } from '../db/index.ts'
import { AppError, conflict, notFound } from '../errors.ts'
import { audit } from '../org/index.ts'
import type { Actor } from '../permissions.ts'
import { approversOf, isBlocked, isPerson, mayDecide } from './approvers.ts'
import { commitOperations, existing, toWrite } from './change-service.ts'
import { compareStrategies, operationsBetween } from './compare-strategies.ts'
import { countOpen, evaluate } from './finding-service.ts'
import { planReaders } from './gather-facts.ts'
import type { Strategy } from './model/strategy.ts'
import type { PlanParts } from './parts.ts'
import { isExamined } from './rules/examination-days.ts'
import { documentOf, momentOf, readDocument, summaryOf } from './strategy-service.ts'
import { type StrategyRow, updateStrategy } from './strategy-store.ts'
import type { VersionView } from './version-endpoints.ts'
import {
  countMonths,
  countOpened,
  findVersionRow,
  listVersionRows,
  nextVersion,
  type VersionRow,
} from './version-store.ts'
import { tellApprovers } from './waiting-service.ts'

type Opened = Awaited<ReturnType<typeof countOpened>>

function present(row: Omit<VersionRow, 'snapshot' | 'approvers'>, opened: Opened | null): VersionView {
  const adopted = row.state === 'adopted' || row.state === 'superseded'
  return {
    number: row.number,
    state: row.state,
    submitted: {
      by: row.submitted_by,
      role: row.submitted_role,
      at: row.submitted_at.toISOString(),
      note: row.submitted_note,
    },
    decided:
      row.decided_at === null
        ? null
        : {
            by: row.decided_by ?? '',
            role: row.decided_role ?? '',
            at: row.decided_at.toISOString(),
            note: row.decided_note ?? '',
          },
    findings: row.finding_counts,
    opened: adopted && opened !== null ? (opened.opened.get(row.number) ?? 0) : null,
    concerned: adopted && opened !== null ? opened.concerned : null,
  }
}

export async function listVersions(ctx: Context, actor: Actor, id: number) {
  const { organisationId } = actor
  const row = await existing(ctx.db, organisationId, id)
  const { today, timeZone } = await momentOf(ctx, organisationId)
  const [rows, opened, waiting, months] = await Promise.all([
    listVersionRows(ctx.db, organisationId, id),
    countOpened(ctx.db, organisationId, id, planReaders),
    waitingText(ctx.db, organisationId, row),
    countMonths(ctx.db, organisationId, id, timeZone),
  ])
  const approvers = await approversOf(ctx.db, organisationId, waiting.text, waiting.known)
  return {
    versions: rows.map(version => present(version, opened)),
    approvers: approvers.map(({ userId, ...one }) => ({ ...one, member: userId !== null })),
    blocked: isBlocked(approvers),
    examined: isExamined(waiting.text, today),
    mayAdopt: !row.archived && mayDecide(approvers, actor),
    months,
  }
}

/** The text that would be decided: the version under review, else the working text. */
async function waitingText(db: Db, organisationId: string, row: StrategyRow) {
  if (row.under_review === null) return { text: await readDocument(db, organisationId, row), known: [] }
  const { snapshot, approvers } = await versionOf(db, organisationId, row.id, row.under_review)
  return { text: snapshot, known: approvers ?? [] }
}

/** Throws `plan.no-such-version`. */
async function versionOf(db: Db, organisationId: string, id: number, number: number): Promise<VersionRow> {
  const version = await findVersionRow(db, organisationId, id, number)
  if (version === undefined) throw notFound('plan.no-such-version', { number })
  return version
}

export async function readVersion(ctx: Context, actor: Actor, id: number, number: number) {
  await existing(ctx.db, actor.organisationId, id)
  const version = await versionOf(ctx.db, actor.organisationId, id, number)
  const opened = await countOpened(ctx.db, actor.organisationId, id, planReaders)
  return { ...present(version, opened), document: await documentOf(ctx.db, version) }
}

export async function compareVersions(ctx: Context, actor: Actor, id: number, from: number, to: number) {
  const row = await existing(ctx.db, actor.organisationId, id)
  const textOf = async (number: number) =>
    number === 0
      ? readDocument(ctx.db, actor.organisationId, row)
      : (await versionOf(ctx.db, actor.organisationId, id, number)).snapshot
  return { differences: compareStrategies(await textOf(from), await textOf(to)) }
}

/** Throws `plan.already-under-review`, `plan.changed-meanwhile`. */
export async function submitVersion(
  ctx: Context,
  parts: PlanParts,
  actor: Actor,
  id: number,
  input: { note: string; revision?: number | undefined },
): Promise<VersionView> {
  const { organisationId } = actor
  const seen = await existing(ctx.db, organisationId, id)
  const { result } = await evaluate(ctx, parts, organisationId, seen)
  return ctx.db.transaction().execute(async tx => {
    const row = await toWrite(tx, organisationId, id)
    if (row.under_review !== null) throw conflict('plan.already-under-review', { number: row.under_review })
    if (row.revision !== (input.revision ?? seen.revision)) throw conflict('plan.changed-meanwhile')
    const number = await nextVersion(tx, organisationId, id)
    const document: Strategy = { ...(await readDocument(tx, organisationId, row)), state: 'under-review' }
    const approvers = await approversOf(tx, organisationId, document)
    await tx
      .insertInto('plan_version')
      .values({
        organisation_id: organisationId,
        strategy_id: id,
        number,
        snapshot: JSON.stringify(document),
        revision: row.revision,
        state: 'under-review',
        submitted_at: ctx.clock.now(),
        submitted_by_id: actor.userId,
        submitted_by: actor.name,
        submitted_role: actor.role,
        submitted_note: input.note,
        finding_counts: JSON.stringify(countOpen(result.findings)),
        approvers: JSON.stringify(approvers.map(({ person, userId }) => ({ person, userId }))),
      })
      .execute()
    await updateStrategy(tx, organisationId, id, { state: 'under-review', under_review: number })
    await tellApprovers(ctx, tx, actor, row, number, approvers)
    await audit(tx, actor, 'plan.submit-version', subjectOf(row), { number, note: input.note })
    await announce(tx, organisationId, { kind: 'versions-changed', id: String(id) })
    return present(await versionOf(tx, organisationId, id, number), null)
  })
}

const subjectOf = (row: StrategyRow) => ({ type: 'strategy', id: String(row.id), name: row.name })

/**
 * Judges the text that is adopted, with its own objectives and what is known of them now. Throws `plan.not-under-review`,
 * `plan.only-people-adopt`, `plan.no-approver-can-adopt`, `plan.not-an-approver`, `plan.not-examined` (B1: no acceptance
 * helps), `plan.reason-needed` (B13: open errors are a finding, not a wall, but somebody says why).
 */
export async function adoptVersion(
  ctx: Context,
  parts: PlanParts,
  actor: Actor,
  id: number,
  number: number,
  note: string,
): Promise<VersionView> {
  const { organisationId } = actor
  const seen = await existing(ctx.db, organisationId, id)
  const waiting = await versionOf(ctx.db, organisationId, id, number)
  await refuseOthers(ctx.db, actor, waiting)
  if (seen.under_review !== number) throw conflict('plan.not-under-review', { number })
  const text = await documentOf(ctx.db, waiting)
  const { result, moment } = await evaluate(ctx, parts, organisationId, seen, text)
  if (!isExamined(text, moment.today)) throw new AppError('plan.not-examined', {}, { status: 422 })
  const counts = countOpen(result.findings)
  if (counts.error > 0 && note === '')
    throw new AppError('plan.reason-needed', { errors: counts.error }, { status: 422 })
  return ctx.db.transaction().execute(async tx => {
    const row = await toWrite(tx, organisationId, id)
    await refuseUnlessWaiting(tx, row, number)
    await tx
      .updateTable('plan_version')
      .set({ state: 'superseded' })
      .where('organisation_id', '=', organisationId)
      .where('strategy_id', '=', id)
      .where('state', '=', 'adopted')
      .execute()
    await decide(ctx, tx, actor, row, number, 'adopted', note, JSON.stringify(counts))
    await updateStrategy(tx, organisationId, id, { state: 'adopted', in_force: number, under_review: null })
    await audit(tx, actor, 'plan.adopt-version', subjectOf(row), { number, note, openErrors: counts.error })
    await announce(tx, organisationId, { kind: 'versions-changed', id: String(id) })
    return present(await versionOf(tx, organisationId, id, number), null)
  })
}

/** Throws unless a person decides, one of those named where any are. */
async function refuseOthers(db: Db, actor: Actor, version: VersionRow): Promise<void> {
  if (!isPerson(actor)) throw new AppError('plan.only-people-adopt', {}, { status: 403 })
  const approvers = await approversOf(db, actor.organisationId, version.snapshot, version.approvers ?? [])
  if (approvers.length === 0 || mayDecide(approvers, actor)) return
  const names = approvers.map(one => one.name).join(', ')
  throw new AppError(
    isBlocked(approvers) ? 'plan.no-approver-can-adopt' : 'plan.not-an-approver',
    { names },
    { status: 403 },
  )
}

/**
 * Sent back by those who wrote it, or not adopted by those who decide: a word on why stays. Throws `plan.not-under-review`;
 * to refuse, also what `adoptVersion` throws at those who may not decide.
 */
export const returnVersion = (
  ctx: Context,
  actor: Actor,
  id: number,
  number: number,
  note: string,
  how: 'return' | 'refuse',
): Promise<VersionView> =>
  ctx.db.transaction().execute(async tx => {
    const { organisationId } = actor
    const row = await toWrite(tx, organisationId, id)
    if (how === 'refuse') await refuseOthers(tx, actor, await versionOf(tx, organisationId, id, number))
    await refuseUnlessWaiting(tx, row, number)
    await decide(ctx, tx, actor, row, number, 'returned', note)
    await updateStrategy(tx, organisationId, id, {
      state: row.in_force === null ? 'draft' : 'adopted',
      under_review: null,
    })
    const action = how === 'return' ? 'plan.return-version' : 'plan.refuse-version'
    await audit(tx, actor, action, subjectOf(row), { number, note })
    await announce(tx, organisationId, { kind: 'versions-changed', id: String(id) })
    return present(await versionOf(tx, organisationId, id, number), null)
  })

async function refuseUnlessWaiting(tx: Tx, row: StrategyRow, number: number): Promise<void> {
  await versionOf(tx, row.organisation_id, row.id, number)
  if (row.under_review !== number) throw conflict('plan.not-under-review', { number })
}

const decide = (
  ctx: Context,
  tx: Tx,
  actor: Actor,
  row: StrategyRow,
  number: number,
  state: 'adopted' | 'returned',
  note: string,
  counts?: string,
) =>
  tx
    .updateTable('plan_version')
    .set({
      state,
      decided_at: ctx.clock.now(),
      decided_by_id: actor.userId,
      decided_by: actor.name,
      decided_role: actor.role,
      decided_note: note,
      ...(counts === undefined ? {} : { finding_counts: counts }),
    })
    .where('organisation_id', '=', row.organisation_id)
    .where('strategy_id', '=', row.id)
    .where('number', '=', number)
    .execute()

/** The working text says again what a version said; one set of changes, which can be undone. */
export async function restoreVersion(ctx: Context, actor: Actor, id: number, number: number) {
  const { organisationId } = actor
  const { change } = await ctx.db.transaction().execute(async tx => {
    const row = await toWrite(tx, organisationId, id)
    const version = await versionOf(tx, organisationId, id, number)
    const now = await readDocument(tx, organisationId, row)
    // What somebody takes upon themselves is theirs to give and withdraw: a text that returns brings none of it.
    // A survey runs or has run, whatever the text said before it.
    const wanted = { ...version.snapshot, accepted: now.accepted, surveys: now.surveys }
    const done = await commitOperations(ctx, tx, actor, row, operationsBetween(now, wanted))
    await audit(tx, actor, 'plan.restore-version', subjectOf(row), { number })
    return done
  })
  return { ...(await summaryOf(ctx.db, organisationId, id)), change }
}

/** Once a person and version; keys and other programs are nobody. */
export async function recordOpen(ctx: Context, actor: Actor, id: number, number: number): Promise<void> {
  const { organisationId, userId } = actor
  await existing(ctx.db, organisationId, id)
  const version = await versionOf(ctx.db, organisationId, id, number)
  if (userId === null || actor.via !== 'session' || version.state === 'under-review' || version.state === 'returned')
    return
  await ctx.db
    .insertInto('plan_opened')
    .values({ organisation_id: organisationId, strategy_id: id, number, user_id: userId, first_at: ctx.clock.now() })
    .onConflict(conflict => conflict.doNothing())
    .execute()
}
