import type { Tx } from '../../db/index.ts'
import { AppError, conflict } from '../../errors.ts'
import { type Actor, can } from '../../permissions.ts'
import { requireSound } from '../entries/check-entry.ts'
import { type EntryRow, updateVariant } from '../entries/entry-store.ts'
import type { EntryText } from '../entries/entry-text.ts'
import { findOutgoing } from '../entries/outgoing.ts'
import type { PublishParts } from '../parts.ts'
import { handOverDue } from './job-types.ts'

/**
 * What is scheduled goes to its new time, held against the policy again: the page never shows one hour while it goes out
 * at another. Throws `publish.scheduled-by-others` (403), `publish.scheduled-needs-time`, `publish.time-past`, what
 * `requireSound` and the ledger throw.
 */
export async function moveScheduled(
  parts: PublishParts,
  tx: Tx,
  actor: Actor,
  row: EntryRow,
  before: EntryText,
  after: EntryText,
): Promise<void> {
  const timeOf = (text: EntryText, id: string) =>
    (text.variants.find(variant => variant.id === id)?.planned ?? text.planned)?.at ?? null
  const moved = (id: string) => timeOf(before, id) !== timeOf(after, id)
  const { sends, handOvers } = await findOutgoing(tx, row)
  const [movedSends, movedHandOvers] = [
    sends.filter(one => moved(one.variant_id)),
    handOvers.filter(one => moved(one.id)),
  ]
  if (movedSends.length + movedHandOvers.length === 0) return
  if (!can(actor.role, 'publish.send')) throw new AppError('publish.scheduled-by-others', {}, { status: 403 })
  const dueOf = (id: string): Date => {
    const at = timeOf(after, id)
    if (at === null) throw conflict('publish.scheduled-needs-time')
    if (new Date(at) < parts.clock.now()) throw conflict('publish.time-past')
    return new Date(at)
  }
  for (const { id, variant_id } of movedSends)
    await parts.ledger.decide(tx, actor, id, { decision: 'move', dueAt: dueOf(variant_id) })
  if (movedHandOvers.length === 0) return
  const due = new Map(movedHandOvers.map(({ id }) => [id, dueOf(id)]))
  await requireSound({ ...parts, db: tx }, row, after, { due })
  for (const [id, dueAt] of due) {
    await updateVariant(tx, actor.organisationId, id, { due_at: dueAt, reminded_at: null })
    const data = { organisationId: actor.organisationId, variantId: id }
    await parts.jobs.send(tx, handOverDue, data, { startAfter: dueAt })
  }
}
