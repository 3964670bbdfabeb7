import type { Context } from '../context.ts'
import { announce, type Db, type Tx } from '../db/index.ts'
import { AppError, conflict, notFound } from '../errors.ts'
import { audit, personBehind } from '../org/index.ts'
import type { Actor } from '../permissions.ts'
import { dayOf } from './editorial/local-time.ts'
import { type EditorialPolicy, editorialPolicy } from './editorial/policy.ts'
import { readPolicyFile, writePolicyFile } from './policy-file.ts'
import type { PolicyView } from './policy-schema.ts'
import {
  findPolicy,
  findVersionOn,
  findVersionRow,
  insertPolicy,
  lockPolicy,
  type PolicyRow,
  updatePolicy,
} from './policy-store.ts'
import { sameValue } from './same-value.ts'
import { starterPolicy } from './starter.ts'
import { type PartChange, writePart } from './write-part.ts'

export const policySubject = { type: 'policy', id: 'editorial' } as const

export async function zoneOf(db: Db, organisationId: string): Promise<string> {
  const row = await db
    .selectFrom('organisation')
    .select('time_zone')
    .where('id', '=', organisationId)
    .executeTakeFirst()
  return row?.time_zone ?? 'UTC'
}

/** Today as the organisation counts days. */
export const todayOf = async (ctx: Context, db: Db, organisationId: string): Promise<string> =>
  dayOf(ctx.clock.now().toISOString(), await zoneOf(db, organisationId))

/** What is stored was valid when it was written; a policy of an older form is read as far as it still is one. */
export const documentOf = (body: EditorialPolicy): EditorialPolicy => {
  const read = editorialPolicy.safeParse(body)
  return read.success ? read.data : body
}

export async function presentPolicy(ctx: Context, db: Db, row: PolicyRow): Promise<PolicyView> {
  const { organisation_id: organisationId } = row
  const today = await todayOf(ctx, db, organisationId)
  const holds = await findVersionOn(db, organisationId, today)
  const latest = row.in_force === null ? undefined : await findVersionRow(db, organisationId, row.in_force)
  const waiting = row.state === 'under-review' ? await findWaiting(db, organisationId) : undefined
  const later = latest?.in_force_from ?? null
  return {
    document: documentOf(row.body),
    state: row.state,
    revision: row.revision,
    updatedAt: row.updated_at.toISOString(),
    updatedBy: row.updated_by,
    inForce: holds === undefined ? null : { number: holds.number, from: holds.in_force_from ?? '' },
    coming: latest !== undefined && later !== null && later > today ? { number: latest.number, from: later } : null,
    underReview: waiting ?? null,
    changedSince: latest === undefined || !sameValue(latest.body, row.body),
  }
}

async function findWaiting(db: Db, organisationId: string): Promise<number | undefined> {
  const row = await db
    .selectFrom('policy_version')
    .select('number')
    .where('organisation_id', '=', organisationId)
    .where('kind', '=', 'editorial')
    .where('state', '=', 'under-review')
    .executeTakeFirst()
  return row?.number
}

/** Throws `govern.no-policy`. */
export async function existing(db: Db, organisationId: string): Promise<PolicyRow> {
  const row = await findPolicy(db, organisationId)
  if (row === undefined) throw notFound('govern.no-policy')
  return row
}
export async function toWrite(tx: Tx, organisationId: string): Promise<PolicyRow> {
  const row = await lockPolicy(tx, organisationId)
  if (row === undefined) throw notFound('govern.no-policy')
  return row
}

export async function readPolicy(ctx: Context, actor: Actor) {
  const row = await findPolicy(ctx.db, actor.organisationId)
  return { policy: row === undefined ? null : await presentPolicy(ctx, ctx.db, row) }
}

/** The policy that holds today; for other features too. */
export async function findPolicyInForce(
  ctx: Context,
  organisationId: string,
): Promise<{ number: number; from: string; document: EditorialPolicy } | null> {
  const today = await todayOf(ctx, ctx.db, organisationId)
  const row = await findVersionOn(ctx.db, organisationId, today)
  return row === undefined
    ? null
    : { number: row.number, from: row.in_force_from ?? '', document: documentOf(row.body) }
}

/** Throws `govern.policy-exists`. */
export function startPolicy(ctx: Context, actor: Actor, input: { from: 'starter' | 'empty'; language: 'fr' | 'en' }) {
  const body: EditorialPolicy =
    input.from === 'starter' ? starterPolicy(input.language) : { vigie: 1, language: input.language }
  return ctx.db.transaction().execute(async tx => {
    if (!(await begin(ctx, tx, actor, body))) throw conflict('govern.policy-exists')
    await audit(tx, actor, 'govern.start-policy', policySubject, { from: input.from })
    return { policy: await presentPolicy(ctx, tx, await existing(tx, actor.organisationId)) }
  })
}

async function begin(ctx: Context, tx: Tx, actor: Actor, body: EditorialPolicy): Promise<boolean> {
  const begun = await insertPolicy(tx, actor.organisationId, {
    body: JSON.stringify(body),
    state: 'draft',
    updated_at: ctx.clock.now(),
    updated_by: actor.name,
    writers: JSON.stringify(await writersWith([], tx, actor)),
  })
  if (begun) await tell(tx, actor, 1, 'all')
  return begun
}

/** Whoever made a key writes by it: they may not approve it with their own hand. */
async function writersWith(writers: readonly string[], tx: Tx, actor: Actor): Promise<string[]> {
  const writer = await personBehind(tx, actor)
  return writer === null ? [...writers] : [...new Set([...writers, writer])]
}

const tell = (tx: Tx, actor: Actor, revision: number, part: string) =>
  announce(tx, actor.organisationId, {
    kind: 'policy-changed',
    id: 'editorial',
    data: { revision, by: actor.userId, part },
  })

/** Throws `govern.no-policy`, `govern.part-changed`, `govern.value-wrong`. */
export function changePolicy(ctx: Context, actor: Actor, change: PartChange) {
  return ctx.db.transaction().execute(async tx => {
    const row = await toWrite(tx, actor.organisationId)
    const written = writePart(documentOf(row.body), change)
    if (!written.ok) {
      if (written.why === 'changed') throw conflict('govern.part-changed', { by: row.updated_by })
      throw new AppError('govern.value-wrong', { part: change.part }, { status: 422 })
    }
    const now = written.moved ? await replaceText(ctx, tx, actor, row, written.policy, change.part) : row
    return { policy: await presentPolicy(ctx, tx, now) }
  })
}

/** The working text becomes another; whoever writes is remembered until the next version is in force. */
export async function replaceText(
  ctx: Context,
  tx: Tx,
  actor: Actor,
  row: PolicyRow,
  body: EditorialPolicy,
  part: string,
): Promise<PolicyRow> {
  const now = await updatePolicy(tx, actor.organisationId, {
    body: JSON.stringify(body),
    revision: row.revision + 1,
    state: row.state === 'under-review' ? 'under-review' : 'draft',
    updated_at: ctx.clock.now(),
    updated_by: actor.name,
    writers: JSON.stringify(await writersWith(row.writers, tx, actor)),
  })
  await tell(tx, actor, now.revision, part)
  return now
}

export async function exportPolicy(ctx: Context, actor: Actor): Promise<string> {
  return writePolicyFile(documentOf((await existing(ctx.db, actor.organisationId)).body))
}

export function importPolicy(ctx: Context, actor: Actor, text: string) {
  const { policy, problems } = readPolicyFile(text)
  if (policy === null) return Promise.resolve({ policy: null, problems })
  return ctx.db.transaction().execute(async tx => {
    const row = await lockPolicy(tx, actor.organisationId)
    if (row === undefined) await begin(ctx, tx, actor, policy)
    else if (!sameValue(row.body, policy)) await replaceText(ctx, tx, actor, row, policy, 'all')
    await audit(tx, actor, 'govern.import-policy', policySubject)
    return { policy: await presentPolicy(ctx, tx, await existing(tx, actor.organisationId)), problems: [] }
  })
}
