import { announce, type Tx } from '../../db/index.ts'
import { conflict, notFound } from '../../errors.ts'
import { audit } from '../../org/index.ts'
import type { Actor } from '../../permissions.ts'
import { type EntryRow, findEntry, updateVariant, type VariantRow } from '../entries/entry-store.ts'
import { entryToWrite } from '../entries/write-entry.ts'
import type { PublishParts } from '../parts.ts'
import { keeperOf, tellPeople } from '../tell-people.ts'
import { approvedText } from './schedule-entry.ts'

type Named = { id: string; variant: string }

async function handOverToWrite(
  tx: Tx,
  actor: Actor,
  { id, variant }: Named,
): Promise<{ row: VariantRow; entry: EntryRow }> {
  const entry = await entryToWrite(tx, actor.organisationId, id)
  const row = await tx
    .selectFrom('variant')
    .selectAll()
    .where('organisation_id', '=', actor.organisationId)
    .where('entry_id', '=', id)
    .where('id', '=', variant)
    .where('channel_id', 'is', null)
    .where('removed', '=', false)
    .executeTakeFirst()
  if (row === undefined) throw notFound('publish.no-such-hand-over')
  return { row, entry }
}

/** Only what was scheduled, and is still approved, can be done. Errors: see the endpoint. */
export const finishHandOverOf = (
  parts: PublishParts,
  actor: Actor,
  input: Named & { url: string | null; note: string },
): Promise<void> =>
  parts.db.transaction().execute(async tx => {
    const { row, entry } = await handOverToWrite(tx, actor, input)
    if (row.due_at === null) throw conflict('publish.not-scheduled')
    await approvedText(tx, entry)
    await updateVariant(tx, actor.organisationId, row.id, {
      handed_over_at: row.handed_over_at ?? parts.clock.now(),
      handed_over_by: actor.name,
      proof: JSON.stringify({ url: input.url, note: input.note }),
    })
    await audit(tx, actor, 'publish.finish-hand-over', { type: 'entry', id: input.id, name: row.target })
    await announce(tx, actor.organisationId, { kind: 'entries-changed', id: input.id })
  })

/** What is no longer approved waits for no hour either. Errors: see the endpoint. */
export const reopenHandOverOf = (parts: PublishParts, actor: Actor, input: Named): Promise<void> =>
  parts.db.transaction().execute(async tx => {
    const { row, entry } = await handOverToWrite(tx, actor, input)
    await updateVariant(tx, actor.organisationId, row.id, {
      handed_over_at: null,
      handed_over_by: null,
      proof: null,
      ...(entry.state === 'approved' ? {} : { due_at: null, reminded_at: null }),
    })
    await audit(tx, actor, 'publish.reopen-hand-over', { type: 'entry', id: input.id, name: row.target })
    await announce(tx, actor.organisationId, { kind: 'entries-changed', id: input.id })
  })

/** At its hour a hand-over reminds whoever looks after the entry; once, and not when it was moved, taken back or done. */
export const remindHandOver = (
  parts: PublishParts,
  { organisationId, variantId }: { organisationId: string; variantId: string },
): Promise<void> =>
  parts.db.transaction().execute(async tx => {
    const now = parts.clock.now()
    const row = await tx
      .updateTable('variant')
      .set({ reminded_at: now })
      .where('organisation_id', '=', organisationId)
      .where('id', '=', variantId)
      .where('due_at', '<=', now)
      .where('handed_over_at', 'is', null)
      .where('reminded_at', 'is', null)
      .where('removed', '=', false)
      .returningAll()
      .executeTakeFirst()
    const entry = row === undefined ? undefined : await findEntry(tx, organisationId, row.entry_id)
    if (row === undefined || entry === undefined) return
    await tellPeople(parts, tx, entry, keeperOf(entry), t => ({
      subject: t('publish.mail.handOver.subject', { place: row.target }),
      lead: t('publish.mail.handOver.lead', { title: entry.title, place: row.target }),
      button: t('publish.mail.handOver.button'),
      remark: t('publish.mail.handOver.remark'),
    }))
    await announce(tx, organisationId, { kind: 'entries-changed', id: entry.id })
  })
