import { announce, type Tx } from '../../db/index.ts'
import { AppError, conflict } from '../../errors.ts'
import { findPolicyInForce } from '../../govern/index.ts'
import { type ApprovalLevel, mayUseEmergency, standingOf } from '../../govern/schema.ts'
import { errorMessage } from '../../messages.ts'
import { audit } from '../../org/index.ts'
import type { Actor } from '../../permissions.ts'
import { hashApprovable, isApproved } from '../entries/approvable.ts'
import { authorsOf } from '../entries/entry-authors.ts'
import { type EntryRow, findText, updateEntry } from '../entries/entry-store.ts'
import { entryToWrite } from '../entries/write-entry.ts'
import type { PublishParts } from '../parts.ts'
import { keeperOf } from '../tell-people.ts'
import { type DecisionRow, findWaiting, insertDecision, type RoundRow, updateRound } from './approval-store.ts'
import { openLevel, submitWithin } from './submit-entry.ts'
import { decidersOf, tell } from './tell-approvers.ts'

type Seen = { version: number; round?: number | undefined }
type Deciding = Seen & { decision: 'approved' | 'returned'; note: string }

/** Who decides: a member, or somebody outside by a link. */
export type Decider = Pick<DecisionRow, 'by_id' | 'by_name' | 'for_name' | 'via'>

/** Errors: see the endpoint. */
export const decideEntryOf = (parts: PublishParts, actor: Actor, input: Deciding & { id: string }): Promise<void> =>
  parts.db.transaction().execute(async tx => {
    const entry = await entryToWrite(tx, actor.organisationId, input.id)
    const round = await waitingRound(tx, entry)
    const seen = input.round ?? round.round
    if (input.version < round.version || seen !== round.round) throw conflict('publish.changed-meanwhile')
    const level = round.levels[round.level]!
    const standing = await standingFor(tx, actor, entry, level)
    const by: Decider = {
      by_id: actor.userId,
      by_name: actor.name,
      for_name: standing === 'substitute' ? level.name : null,
      via: 'session',
    }
    await decideWithin(parts, tx, entry, round, by, input)
    await audit(tx, actor, input.decision === 'approved' ? 'publish.approve-entry' : 'publish.return-entry', {
      type: 'entry',
      id: entry.id,
      name: entry.title,
    })
  })

/** Throws `publish.not-under-review`. */
export async function waitingRound(tx: Tx, entry: EntryRow): Promise<RoundRow> {
  const round = entry.state === 'review' ? await findWaiting(tx, entry.organisation_id, entry.id) : undefined
  if (round === undefined) throw conflict('publish.not-under-review')
  return round
}

/** A key that carries a role is a program: it may write, not decide. Throws `publish.only-people-approve` (403). */
export function requirePerson(actor: Actor): void {
  if (actor.userId === null || actor.via !== 'session')
    throw new AppError('publish.only-people-approve', {}, { status: 403 })
}

/** Throws `publish.only-people-approve`, `publish.author-cannot-approve`, `publish.not-your-level` (403). */
export async function standingFor(tx: Tx, actor: Actor, entry: EntryRow, level: ApprovalLevel) {
  requirePerson(actor)
  const standing = standingOf(level, actor, await authorsOf(tx, entry.organisation_id, entry.id))
  if (standing === 'author') throw new AppError('publish.author-cannot-approve', {}, { status: 403 })
  if (standing === 'no') throw new AppError('publish.not-your-level', {}, { status: 403 })
  return standing
}

/** Throws `publish.say-why`, `publish.changed-since-submission`. */
export async function decideWithin(
  parts: PublishParts,
  tx: Tx,
  entry: EntryRow,
  round: RoundRow,
  by: Decider,
  { decision, note }: Omit<Deciding, keyof Seen>,
): Promise<void> {
  if (decision === 'returned' && note === '') throw new AppError('publish.say-why', {}, { status: 422 })
  const now = parts.clock.now()
  const news = { by: by.by_name, note, except: by.by_id }
  if (decision === 'returned') {
    await insertDecision(tx, round, { ...by, decision, note, at: now })
    await updateRound(tx, round, { state: 'returned', ended_at: now })
    await updateEntry(tx, entry, { state: 'draft', content_hash: '' })
    await tell(parts, tx, entry, keeperOf(entry), 'returned', news)
  } else {
    const hash = await hashApprovable(tx, entry.organisation_id, await findText(tx, entry))
    if (hash !== entry.content_hash) throw conflict('publish.changed-since-submission')
    await insertDecision(tx, round, { ...by, decision, note, at: now })
    const next = round.level + 1
    if (next < round.levels.length)
      await openLevel(parts, tx, { userId: by.by_id, name: by.by_name }, entry, round, next)
    else {
      await updateRound(tx, round, { state: 'approved', ended_at: now })
      await updateEntry(tx, entry, { state: 'approved', approved_version: entry.version })
      await tell(parts, tx, entry, keeperOf(entry), 'approved', news)
    }
  }
  await announce(tx, entry.organisation_id, { kind: 'entries-changed', id: entry.id })
}

/** Errors: see the endpoint. */
export async function approveEntriesOf(parts: PublishParts, actor: Actor, entries: (Seen & { id: string })[]) {
  requirePerson(actor)
  const refused: { id: string; message: string }[] = []
  for (const { id, ...seen } of entries)
    await decideEntryOf(parts, actor, { id, ...seen, decision: 'approved', note: '' }).catch(error => {
      if (!(error instanceof AppError)) throw error
      refused.push({ id, message: errorMessage(actor.locale, error.code, error.params) })
    })
  return { done: entries.length - refused.length, refused }
}

const untold: typeof openLevel = async (_parts, _tx, _actor, _entry, round) => round

/** Errors: see the endpoint. Those who would have decided are told. */
export const approveInEmergencyOf = (
  parts: PublishParts,
  actor: Actor,
  { id, version, why }: { id: string; version: number; why: string },
): Promise<void> =>
  parts.db.transaction().execute(async tx => {
    requirePerson(actor)
    const policy = await findPolicyInForce({ ...parts, db: tx }, actor.organisationId)
    if (!mayUseEmergency(policy?.document ?? null, actor))
      throw new AppError('publish.emergency-not-yours', {}, { status: 403 })
    let entry = await entryToWrite(tx, actor.organisationId, id)
    if (await isApproved(tx, entry, await findText(tx, entry))) throw conflict('publish.approved-already')
    if (entry.version !== version) throw conflict('publish.changed-meanwhile')
    // Nobody is asked to approve what is approved in the same moment.
    if (entry.state !== 'review')
      entry = (await submitWithin(parts, tx, actor, entry, { version, note: why, urgentWhy: why }, untold)).entry
    const round = await findWaiting(tx, actor.organisationId, id)
    // The policy asks for nobody's approval: there was nothing to pass over.
    if (round === undefined) return
    const now = parts.clock.now()
    const by: Decider = { by_id: actor.userId, by_name: actor.name, for_name: null, via: 'session' }
    await insertDecision(tx, round, { ...by, decision: 'emergency', note: why, at: now })
    await updateRound(tx, round, { state: 'approved', ended_at: now, urgent_why: round.urgent_why ?? why })
    const content_hash = await hashApprovable(tx, entry.organisation_id, await findText(tx, entry))
    await updateEntry(tx, entry, { state: 'approved', approved_version: entry.version, content_hash })
    await audit(tx, actor, 'publish.approve-in-emergency', { type: 'entry', id, name: entry.title }, { why })
    await tell(parts, tx, entry, decidersOf(round, true), 'emergency', {
      by: actor.name,
      note: why,
      except: actor.userId,
    })
    await announce(tx, actor.organisationId, { kind: 'entries-changed', id })
  })
