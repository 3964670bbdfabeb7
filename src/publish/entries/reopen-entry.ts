import { sql, type Updateable } from 'kysely'
import type { Tx } from '../../db/index.ts'
import { AppError, conflict } from '../../errors.ts'
import { audit, systemActor } from '../../org/index.ts'
import { type Actor, can } from '../../permissions.ts'
import type { PublishParts } from '../parts.ts'
import { approvable } from './approvable.ts'
import { type EntryRow, updateVariant } from './entry-store.ts'
import type { EntryTable } from './entry-tables.ts'
import { type EntryText, same } from './entry-text.ts'
import { findOut, findOutgoing } from './outgoing.ts'

/**
 * What changes with a text that was submitted or approved: nothing while it says the same to others, else it is a draft
 * again and what waits to be sent is dropped. Throws `publish.would-reopen` until the writer says that this is meant,
 * `publish.scheduled-by-others` (403) where something is scheduled that the writer could not have scheduled,
 * `publish.send-under-way`.
 */
export async function reopen(
  parts: PublishParts,
  tx: Tx,
  actor: Actor,
  row: EntryRow,
  before: EntryText,
  after: EntryText,
  meant: boolean,
): Promise<Updateable<EntryTable>> {
  if (row.state === 'draft' || same(approvable(before), approvable(after))) return {}
  if (!meant) throw conflict('publish.would-reopen')
  await endApproval(parts, tx, actor, row)
  await audit(tx, actor, 'publish.reopen-entry', { type: 'entry', id: row.id, name: row.title })
  return { state: 'draft', approved_version: null, content_hash: '' }
}

/** What was approved is not what stands there now: its round is over and what would go out of it is dropped. Throws what `dropWaiting` throws. */
export async function endApproval(parts: PublishParts, tx: Tx, actor: Actor, row: EntryRow): Promise<void> {
  await dropWaiting(parts, tx, actor, row)
  await dropFailed(parts, tx, row)
  await supersedeRounds(parts, tx, row)
}

export async function supersedeRounds({ clock }: Pick<PublishParts, 'clock'>, tx: Tx, row: EntryRow): Promise<void> {
  await tx
    .updateTable('approval_round')
    .set({ state: 'superseded', ended_at: clock.now() })
    .where('organisation_id', '=', row.organisation_id)
    .where('entry_id', '=', row.id)
    .where('state', 'in', ['waiting', 'approved'])
    .execute()
}

/**
 * Takes what is scheduled of an entry back: sends that wait, hand-overs that are not done. Throws
 * `publish.scheduled-by-others` (403), `publish.send-under-way`, `channels.not-yours`.
 * @returns how many
 */
export async function dropWaiting(parts: PublishParts, tx: Tx, actor: Actor, row: EntryRow): Promise<number> {
  const { sends, handOvers } = await findOutgoing(tx, row)
  if (sends.length + handOvers.length === 0) return 0
  if (!can(actor.role, 'publish.send')) throw new AppError('publish.scheduled-by-others', {}, { status: 403 })
  for (const { id } of sends) await parts.ledger.decide(tx, actor, id, { decision: 'drop' })
  for (const { id } of handOvers) await updateVariant(tx, row.organisation_id, id, { due_at: null, reminded_at: null })
  return sends.length + handOvers.length
}

/**
 * What a network refused can be sent again as it was; not once its text is given up. Whoever corrects it need not be allowed
 * to send. Where a part of it is out, a person goes on deciding.
 */
export async function dropFailed(parts: Pick<PublishParts, 'ledger'>, tx: Tx, row: EntryRow): Promise<void> {
  const sends = await tx
    .selectFrom('send')
    .select('id')
    .where('organisation_id', '=', row.organisation_id)
    .where('entry_id', '=', row.id)
    .where('state', '=', 'failed')
    .where('begun_at', 'is', null)
    .where(sql<boolean>`posts = '[]'`)
    .execute()
  const actor = systemActor(row.organisation_id)
  for (const { id } of sends) await parts.ledger.decide(tx, actor, id, { decision: 'drop' })
}

/** A variant of which something stands at a network, or that was handed over, keeps its place there. Throws `publish.variant-out`. */
export async function refuseLosing(tx: Tx, row: EntryRow, before: EntryText, after: EntryText): Promise<void> {
  const lost = before.variants.filter(
    variant => after.variants.find(one => one.id === variant.id)?.channelId !== variant.channelId,
  )
  if (lost.length === 0) return
  const out = await findOut(tx, row)
  if (lost.some(variant => out.has(variant.id))) throw conflict('publish.variant-out')
}
