import type { Context } from '../context.ts'
import { announce, type Tx } from '../db/index.ts'
import { AppError, conflict, notFound } from '../errors.ts'
import { audit } from '../org/index.ts'
import { type Actor, can } from '../permissions.ts'
import { comparePolicies } from './compare-policies.ts'
import type { PolicyVersionView } from './policy-schema.ts'
import { documentOf, existing, policySubject, presentPolicy, replaceText, todayOf, toWrite } from './policy-service.ts'
import {
  findVersionRow,
  insertVersion,
  listVersionRows,
  nextNumber,
  type PolicyVersionRow,
  supersede,
  updatePolicy,
  updateVersion,
} from './policy-store.ts'
import { sameValue } from './same-value.ts'
import type { LegalReading } from './tables.ts'

const present = (row: Omit<PolicyVersionRow, 'body'>): PolicyVersionView => ({
  number: row.number,
  state: row.state,
  submitted: { by: row.submitted_by, at: row.submitted_at.toISOString(), note: row.note },
  decided:
    row.decided_at === null
      ? null
      : { by: row.decided_by ?? '', at: row.decided_at.toISOString(), note: row.decided_note },
  legalReading: row.legal_reading,
  inForceFrom: row.in_force_from,
})

/** Whoever wrote any of a version, or submitted it: general management approves, never the author (C8). */
const wrote = (row: Pick<PolicyVersionRow, 'writers' | 'submitted_by_id'>, actor: Actor): boolean =>
  actor.userId !== null && (row.writers.includes(actor.userId) || row.submitted_by_id === actor.userId)

/** A key that carries a role is a program: it may write, not decide. */
const isPerson = (actor: Actor) => actor.via === 'session' && actor.userId !== null

export async function listPolicyVersions(ctx: Context, actor: Actor) {
  const rows = await listVersionRows(ctx.db, actor.organisationId)
  const waiting = rows.find(row => row.state === 'under-review')
  const author = waiting !== undefined && wrote(waiting, actor)
  return {
    versions: rows.map(present),
    mayDecide: waiting !== undefined && !author && isPerson(actor) && can(actor.role, 'govern.approve'),
    wrote: author,
  }
}

/** Throws `govern.no-such-version`. */
export async function versionOf(db: Context['db'], organisationId: string, number: number): Promise<PolicyVersionRow> {
  const row = await findVersionRow(db, organisationId, number)
  if (row === undefined) throw notFound('govern.no-such-version', { number })
  return row
}

export async function readPolicyVersion(ctx: Context, actor: Actor, number: number) {
  const row = await versionOf(ctx.db, actor.organisationId, number)
  return { ...present(row), document: documentOf(row.body) }
}

export async function comparePolicyVersions(ctx: Context, actor: Actor, from: number, to: number) {
  const textOf = async (number: number) =>
    documentOf(
      (number === 0
        ? await existing(ctx.db, actor.organisationId)
        : await versionOf(ctx.db, actor.organisationId, number)
      ).body,
    )
  return { differences: comparePolicies(await textOf(from), await textOf(to)) }
}

/** Throws `govern.no-policy`, `govern.already-under-review`, `govern.changed-meanwhile`. */
export function submitPolicy(ctx: Context, actor: Actor, input: { note: string; revision?: number | undefined }) {
  return ctx.db.transaction().execute(async tx => {
    const row = await toWrite(tx, actor.organisationId)
    if (row.state === 'under-review') throw conflict('govern.already-under-review')
    if (input.revision !== undefined && input.revision !== row.revision) throw conflict('govern.changed-meanwhile')
    const number = await nextNumber(tx, actor.organisationId)
    const version = await insertVersion(tx, actor.organisationId, {
      number,
      body: JSON.stringify(row.body),
      state: 'under-review',
      submitted_at: ctx.clock.now(),
      submitted_by_id: actor.userId,
      submitted_by: actor.name,
      note: input.note,
      writers: JSON.stringify(row.writers),
    })
    await updatePolicy(tx, actor.organisationId, { state: 'under-review' })
    await audit(tx, actor, 'govern.submit-policy', policySubject, { number, note: input.note })
    await tellVersions(tx, actor)
    return present(version)
  })
}

const tellVersions = (tx: Tx, actor: Actor) =>
  announce(tx, actor.organisationId, { kind: 'policy-versions-changed', id: 'editorial' })

export function recordLegalReading(ctx: Context, actor: Actor, number: number, reading: LegalReading) {
  return ctx.db.transaction().execute(async tx => {
    await versionOf(tx, actor.organisationId, number)
    const row = await updateVersion(tx, actor.organisationId, number, { legal_reading: JSON.stringify(reading) })
    await audit(tx, actor, 'govern.record-legal-reading', policySubject, { number, ...reading })
    await tellVersions(tx, actor)
    return present(row)
  })
}

/** Throws `govern.no-such-version`, `govern.not-under-review`. */
async function waiting(tx: Tx, actor: Actor, number: number): Promise<PolicyVersionRow> {
  await toWrite(tx, actor.organisationId)
  const version = await versionOf(tx, actor.organisationId, number)
  if (version.state !== 'under-review') throw conflict('govern.not-under-review', { number })
  return version
}

function refuseWhoMayNot(version: PolicyVersionRow, actor: Actor): void {
  if (!isPerson(actor)) throw new AppError('govern.only-people-approve', {}, { status: 403 })
  if (wrote(version, actor)) throw new AppError('govern.writer-cannot-approve', {}, { status: 403 })
}

/** Throws `govern.only-people-approve`, `govern.writer-cannot-approve`, `govern.not-under-review`, `govern.from-past`. */
export function putPolicyInForce(
  ctx: Context,
  actor: Actor,
  number: number,
  input: { from?: string | undefined; note: string },
) {
  const { organisationId } = actor
  return ctx.db.transaction().execute(async tx => {
    const version = await waiting(tx, actor, number)
    refuseWhoMayNot(version, actor)
    const today = await todayOf(ctx, tx, organisationId)
    const from = input.from ?? today
    if (from < today) throw new AppError('govern.from-past', { from }, { status: 422 })
    await supersede(tx, organisationId)
    const row = await updateVersion(tx, organisationId, number, {
      state: 'in-force',
      decided_at: ctx.clock.now(),
      decided_by_id: actor.userId,
      decided_by: actor.name,
      decided_note: input.note,
      in_force_from: from,
    })
    const policy = await existing(tx, organisationId)
    const same = sameValue(policy.body, version.body)
    await updatePolicy(tx, organisationId, {
      state: same ? 'in-force' : 'draft',
      in_force: number,
      // What was written while it was reviewed waits for the next version, and so do those who wrote it.
      ...(same ? { writers: JSON.stringify([]) } : {}),
    })
    await audit(tx, actor, 'govern.put-policy-in-force', policySubject, { number, from, note: input.note })
    await tellVersions(tx, actor)
    return present(row)
  })
}

/** Throws `govern.only-people-approve`, `govern.not-under-review`. */
export function returnPolicy(ctx: Context, actor: Actor, number: number, note: string) {
  return ctx.db.transaction().execute(async tx => {
    await waiting(tx, actor, number)
    if (!isPerson(actor)) throw new AppError('govern.only-people-approve', {}, { status: 403 })
    const row = await sendBack(ctx, tx, actor, number, note)
    await audit(tx, actor, 'govern.return-policy', policySubject, { number, note })
    return present(row)
  })
}

export function withdrawPolicy(ctx: Context, actor: Actor, number: number) {
  return ctx.db.transaction().execute(async tx => {
    await waiting(tx, actor, number)
    const row = await sendBack(ctx, tx, actor, number, '')
    await audit(tx, actor, 'govern.withdraw-policy', policySubject, { number })
    return present(row)
  })
}

async function sendBack(ctx: Context, tx: Tx, actor: Actor, number: number, note: string) {
  const row = await updateVersion(tx, actor.organisationId, number, {
    state: 'returned',
    decided_at: ctx.clock.now(),
    decided_by_id: actor.userId,
    decided_by: actor.name,
    decided_note: note,
  })
  await updatePolicy(tx, actor.organisationId, { state: 'draft' })
  await tellVersions(tx, actor)
  return row
}

/** The working text becomes what that version says. */
export function restorePolicy(ctx: Context, actor: Actor, number: number) {
  return ctx.db.transaction().execute(async tx => {
    const row = await toWrite(tx, actor.organisationId)
    const version = await versionOf(tx, actor.organisationId, number)
    const same = sameValue(version.body, row.body)
    const now = same ? row : await replaceText(ctx, tx, actor, row, documentOf(version.body), 'all')
    if (!same) await audit(tx, actor, 'govern.restore-policy', policySubject, { number })
    return { policy: await presentPolicy(ctx, tx, now) }
  })
}
