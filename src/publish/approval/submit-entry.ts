import { announce, type Tx } from '../../db/index.ts'
import { conflict } from '../../errors.ts'
import { findPolicyInForce } from '../../govern/index.ts'
import { audit } from '../../org/index.ts'
import type { Actor } from '../../permissions.ts'
import { hashApprovable, isApproved } from '../entries/approvable.ts'
import { requireSound } from '../entries/check-entry.ts'
import { type EntryRow, findText, lockEntry, updateEntry } from '../entries/entry-store.ts'
import { endApproval } from '../entries/reopen-entry.ts'
import { entryToWrite } from '../entries/write-entry.ts'
import type { PublishParts } from '../parts.ts'
import { zoneOf } from '../zone-of.ts'
import { findWaiting, insertRound, type RoundRow, updateRound } from './approval-store.ts'
import { approvalOverdue } from './job-types.ts'
import { decidersOf, tell } from './tell-approvers.ts'
import { afterWorkingHours, spansOf } from './working-hours.ts'

const subjectOf = (entry: EntryRow) => ({ type: 'entry', id: entry.id, name: entry.title })

type Submitting = { id: string; version: number; note: string; urgentWhy: string | null }

/** Errors: see the endpoint. */
export const submitEntryOf = (parts: PublishParts, actor: Actor, input: Submitting): Promise<void> =>
  parts.db.transaction().execute(async tx => {
    const entry = await entryToWrite(tx, actor.organisationId, input.id)
    await submitWithin(parts, tx, actor, entry, input)
  })

/**
 * Begins a round with the levels that the policy in force asks for; without any the entry is approved. What was approved can
 * be submitted again once something that is said of its files was changed.
 */
export async function submitWithin(
  parts: PublishParts,
  tx: Tx,
  actor: Actor,
  entry: EntryRow,
  { version, note, urgentWhy }: Omit<Submitting, 'id'>,
  open = openLevel,
): Promise<{ entry: EntryRow; round: RoundRow }> {
  const text = await findText(tx, entry)
  if (entry.state === 'review' || (await isApproved(tx, entry, text))) throw conflict('publish.not-a-draft')
  if (entry.version !== version) throw conflict('publish.changed-meanwhile')
  const { levels } = await requireSound({ ...parts, db: tx }, entry, text, { urgent: urgentWhy !== null, by: actor })
  if (entry.state === 'approved') await endApproval(parts, tx, actor, entry)
  const now = parts.clock.now()
  const done = levels.length === 0
  const round = await insertRound(tx, {
    organisation_id: entry.organisation_id,
    entry_id: entry.id,
    version,
    levels: JSON.stringify(levels),
    state: done ? 'approved' : 'waiting',
    submitted_at: now,
    submitted_by_id: actor.userId,
    submitted_by: actor.name,
    note,
    urgent_why: urgentWhy,
    ended_at: done ? now : null,
  })
  const after = await updateEntry(tx, entry, {
    state: done ? 'approved' : 'review',
    approved_version: done ? version : null,
    content_hash: await hashApprovable(tx, entry.organisation_id, text),
  })
  await audit(tx, actor, 'publish.submit-entry', subjectOf(entry), { version, levels: levels.length })
  await announce(tx, entry.organisation_id, { kind: 'entries-changed', id: entry.id })
  return { entry: after, round: done ? round : await open(parts, tx, actor, after, round, 0) }
}

/** The next level decides: it is told, and reminded when its delay has passed. */
export async function openLevel(
  parts: PublishParts,
  tx: Tx,
  actor: Pick<Actor, 'userId' | 'name'>,
  entry: EntryRow,
  round: RoundRow,
  level: number,
): Promise<RoundRow> {
  const { organisation_id: organisationId, id: entryId } = entry
  const { withinHours } = round.levels[level]!
  const policy = await findPolicyInForce({ ...parts, db: tx }, organisationId)
  const zone = await zoneOf(tx, organisationId)
  const spans = spansOf(policy?.document ?? null)
  const due = withinHours === null ? null : afterWorkingHours(parts.clock.now(), withinHours, spans, zone)
  const opened = await updateRound(tx, round, { level, due_at: due, reminded_at: null })
  if (due !== null) {
    const data = { organisationId, entryId, round: round.round, level }
    await parts.jobs.send(tx, approvalOverdue, data, { startAfter: due })
  }
  const news = { by: round.submitted_by, note: round.note, except: actor.userId }
  await tell(parts, tx, entry, decidersOf(opened), 'waits', news)
  return opened
}

/** Once a delay: those who decide and their substitutes are reminded; not when the level has decided meanwhile. */
export const remindOverdue = (
  parts: PublishParts,
  {
    organisationId,
    entryId,
    round: number,
    level,
  }: { organisationId: string; entryId: string; round: number; level: number },
): Promise<void> =>
  parts.db.transaction().execute(async tx => {
    // Locked before the round is read: the level may decide in this moment.
    const entry = await lockEntry(tx, organisationId, entryId)
    const round = await findWaiting(tx, organisationId, entryId)
    if (entry === undefined || round?.round !== number || round.level !== level || round.reminded_at !== null) return
    await updateRound(tx, round, { reminded_at: parts.clock.now() })
    await tell(parts, tx, entry, decidersOf(round, true), 'overdue', { by: round.submitted_by, note: round.note })
    await announce(tx, organisationId, { kind: 'entries-changed', id: entryId })
  })

/** Throws `publish.not-under-review`. */
export const withdrawEntryOf = (parts: PublishParts, actor: Actor, id: string): Promise<void> =>
  parts.db.transaction().execute(async tx => {
    const entry = await entryToWrite(tx, actor.organisationId, id)
    const round = await findWaiting(tx, actor.organisationId, id)
    if (round === undefined || entry.state !== 'review') throw conflict('publish.not-under-review')
    await updateRound(tx, round, { state: 'withdrawn', ended_at: parts.clock.now() })
    await updateEntry(tx, entry, { state: 'draft', content_hash: '' })
    await audit(tx, actor, 'publish.withdraw-entry', subjectOf(entry))
    await announce(tx, actor.organisationId, { kind: 'entries-changed', id })
  })
