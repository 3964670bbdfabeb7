import { announce, type Db, type Tx } from '../../db/index.ts'
import { AppError, conflict } from '../../errors.ts'
import { errorMessage } from '../../messages.ts'
import { audit } from '../../org/index.ts'
import type { Actor } from '../../permissions.ts'
import { isApproved } from '../entries/approvable.ts'
import { mediaOfEntry, requireSound } from '../entries/check-entry.ts'
import { type EntryRow, findText, updateVariant } from '../entries/entry-store.ts'
import type { EntryText, VariantText } from '../entries/entry-text.ts'
import { findEngaged } from '../entries/outgoing.ts'
import { dropFailed, dropWaiting } from '../entries/reopen-entry.ts'
import { entryToWrite } from '../entries/write-entry.ts'
import { type FrozenDraft, hashDraft } from '../ledger/frozen-draft.ts'
import { freezeLinked } from '../links/freeze-linked.ts'
import { makeShortLinks } from '../links/short-links.ts'
import type { MediaRow } from '../media/media-store.ts'
import type { PublishParts } from '../parts.ts'
import { handOverDue } from './job-types.ts'

const subjectOf = (row: EntryRow) => ({ type: 'entry', id: row.id, name: row.title })

/**
 * The text of an entry whose approval holds for every word of it. Throws `publish.not-approved`,
 * `publish.changed-since-approval`.
 */
export async function approvedText(db: Db, row: EntryRow): Promise<EntryText> {
  if (row.state !== 'approved') throw conflict('publish.not-approved')
  const text = await findText(db, row)
  if (!(await isApproved(db, row, text))) throw conflict('publish.changed-since-approval')
  return text
}

/** Errors: see the endpoint. */
export const scheduleEntryOf = (
  parts: PublishParts,
  actor: Actor,
  input: { id: string; when: 'planned' | 'now'; pastNow: boolean },
): Promise<void> =>
  parts.db.transaction().execute(async tx => {
    const row = await entryToWrite(tx, actor.organisationId, input.id)
    const text = await approvedText(tx, row)
    const now = parts.clock.now()
    const open = await findEngaged(tx, row)
    const waiting = text.variants.filter(variant => !open.has(variant.id))
    if (waiting.length === 0) throw conflict('publish.nothing-to-schedule')
    const dueOf = (variant: VariantText): Date => {
      if (input.when === 'now') return now
      const planned = variant.planned ?? text.planned
      if (planned === null) throw new AppError('publish.not-planned', {}, { status: 422 })
      const due = new Date(planned.at)
      if (due >= now) return due
      if (!input.pastNow) throw conflict('publish.time-past')
      return now
    }
    const due = new Map(waiting.map(variant => [variant.id, dueOf(variant)]))
    await requireSound({ ...parts, db: tx }, row, text, { due })
    const media = await mediaOfEntry(tx, actor.organisationId, text)
    // What was refused is given up for what is begun anew.
    await dropFailed(parts, tx, row)
    for (const variant of waiting)
      await scheduleVariant(parts, tx, actor, row, text, variant, due.get(variant.id)!, media)
    await audit(tx, actor, 'publish.schedule-entry', subjectOf(row), { variants: waiting.length })
    await announce(tx, actor.organisationId, { kind: 'entries-changed', id: row.id })
  })

async function scheduleVariant(
  parts: PublishParts,
  tx: Tx,
  actor: Actor,
  row: EntryRow,
  text: EntryText,
  variant: VariantText,
  dueAt: Date,
  media: ReadonlyMap<string, MediaRow>,
): Promise<void> {
  if (variant.channelId !== null) {
    const draft = await freezeLinked({ ...parts, db: tx }, row, text, variant, { make: true, media })
    const send = { entryId: row.id, variantId: variant.id, channelId: variant.channelId, draft, dueAt }
    await parts.ledger.schedule(tx, actor, send)
    return
  }
  await makeShortLinks({ ...parts, db: tx }, row, variant, false)
  await updateVariant(tx, actor.organisationId, variant.id, { due_at: dueAt, reminded_at: null })
  const { organisationId } = actor
  await parts.jobs.send(tx, handOverDue, { organisationId, variantId: variant.id }, { startAfter: dueAt })
}

/** Errors: see the endpoint. */
export const unscheduleEntryOf = (parts: PublishParts, actor: Actor, id: string): Promise<void> =>
  parts.db.transaction().execute(async tx => {
    const row = await entryToWrite(tx, actor.organisationId, id)
    if ((await dropWaiting(parts, tx, actor, row)) === 0) throw conflict('publish.nothing-scheduled')
    await audit(tx, actor, 'publish.unschedule-entry', subjectOf(row))
    await announce(tx, actor.organisationId, { kind: 'entries-changed', id })
  })

/** A post that was not changed, and why. */
export type NotUpdated = { id: string; channel: string; message: string }

/**
 * Errors: see the endpoint. Posts are changed one after the other, oldest first; each that is changed stays so whatever
 * becomes of the others. Refused altogether only where none could be changed.
 */
export async function updatePublishedOf(parts: PublishParts, actor: Actor, id: string): Promise<NotUpdated[]> {
  const { row, text, changing } = await draftsToUpdate(parts, actor, id)
  if (changing.length === 0) throw conflict('publish.nothing-to-update')
  const refused: (NotUpdated & { error: AppError })[] = []
  for (const { id, channel, draft, variant } of changing)
    try {
      const due = new Map([[variant.id, parts.clock.now()]])
      await requireSound(parts, row, { ...text, variants: [variant] }, { due })
      await parts.ledger.edit(actor, id, draft)
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      refused.push({ id, channel, message: errorMessage(actor.locale, error.code, error.params), error })
    }
  if (refused.length === changing.length) throw refused[0]!.error
  return refused.map(({ error: _, ...told }) => told)
}

/** What stands at the networks otherwise than it is approved, as it would stand there. */
async function draftsToUpdate(parts: PublishParts, actor: Actor, entryId: string) {
  const { organisationId } = actor
  const { text, row } = await parts.db.transaction().execute(async tx => {
    const row = await entryToWrite(tx, organisationId, entryId)
    return { row, text: await approvedText(tx, row) }
  })
  const media = await mediaOfEntry(parts.db, organisationId, text)
  const sends = await parts.db
    .selectFrom('send')
    .innerJoin('channel', join =>
      join.onRef('channel.organisation_id', '=', 'send.organisation_id').onRef('channel.id', '=', 'send.channel_id'),
    )
    .select(['send.id', 'send.variant_id', 'send.draft_hash', 'channel.name as channel'])
    .where('send.organisation_id', '=', organisationId)
    .where('send.entry_id', '=', row.id)
    .where('send.state', '=', 'published')
    .where('send.removed_at', 'is', null)
    .orderBy('send.created_at')
    .orderBy('send.id')
    .execute()
  const changing: { id: string; channel: string; draft: FrozenDraft; variant: VariantText }[] = []
  for (const { id, variant_id, draft_hash, channel } of sends) {
    const variant = text.variants.find(one => one.id === variant_id)
    if (variant === undefined) continue
    const draft = await freezeLinked(parts, row, text, variant, { make: true, media })
    if (hashDraft(draft) !== draft_hash) changing.push({ id, channel, draft, variant })
  }
  return { row, text, changing }
}
