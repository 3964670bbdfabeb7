import { sql } from 'kysely'
import type { z } from 'zod'
import type { Context } from '../../context.ts'
import { announce, type Db } from '../../db/index.ts'
import { AppError, notFound } from '../../errors.ts'
import { audit } from '../../org/index.ts'
import type { Actor } from '../../permissions.ts'
import type { note } from '../mentions/mention-schema.ts'
import { isOwn, ownerOf } from '../owner.ts'
import { nextNumber } from '../sources/source-store.ts'

type Note = z.infer<typeof note>
type Row = { id: number; text: string; by_id: string | null; by_name: string; created_at: Date; edited_at: Date | null }

const present = (row: Row): Note => ({
  id: row.id,
  text: row.text,
  by: row.by_name,
  byId: row.by_id,
  createdAt: row.created_at.toISOString(),
  editedAt: row.edited_at?.toISOString() ?? null,
})

/** Notes on one mention, oldest first. */
export async function listNotes(db: Db, organisationId: string, mentionId: string): Promise<Note[]> {
  const rows = await db
    .selectFrom('mention_note')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('mention_id', '=', mentionId)
    .orderBy('id')
    .execute()
  return rows.map(present)
}

/** Throws `listen.no-such-mention`. */
export async function addNote(ctx: Context, actor: Actor, mentionId: string, text: string): Promise<Note> {
  const { organisationId } = actor
  return ctx.db.transaction().execute(async tx => {
    const { numUpdatedRows } = await tx
      .updateTable('mention')
      .set({ notes: sql`notes + 1` })
      .where('organisation_id', '=', organisationId)
      .where('id', '=', mentionId)
      .executeTakeFirst()
    if (numUpdatedRows === 0n) throw notFound('listen.no-such-mention')
    const row = await tx
      .insertInto('mention_note')
      .values({
        organisation_id: organisationId,
        id: await nextNumber(tx, organisationId, 'note'),
        mention_id: mentionId,
        text,
        by_id: ownerOf(actor),
        by_name: actor.name,
        created_at: ctx.clock.now(),
      })
      .returningAll()
      .executeTakeFirstOrThrow()
    await announce(tx, organisationId, { kind: 'mentions-changed', data: { ids: [mentionId] } })
    return present(row)
  })
}

/** Only by who wrote it: its name stands under it. Throws `listen.no-such-note`, `listen.note-of-another`. */
export async function changeNote(ctx: Context, actor: Actor, id: number, text: string): Promise<Note> {
  const { mention_id } = await ownNote(ctx.db, actor, id, false)
  return ctx.db.transaction().execute(async tx => {
    const row = await tx
      .updateTable('mention_note')
      .set({ text, edited_at: ctx.clock.now() })
      .where('organisation_id', '=', actor.organisationId)
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirst()
    if (row === undefined) throw notFound('listen.no-such-note')
    await announce(tx, actor.organisationId, { kind: 'mentions-changed', data: { ids: [mention_id] } })
    return present(row)
  })
}

/** By who wrote it, or an administrator. Throws what `changeNote` throws. */
export async function deleteNote(ctx: Context, actor: Actor, id: number): Promise<void> {
  const { mention_id } = await ownNote(ctx.db, actor, id, actor.role === 'administrator')
  await ctx.db.transaction().execute(async tx => {
    const { numDeletedRows } = await tx
      .deleteFrom('mention_note')
      .where('organisation_id', '=', actor.organisationId)
      .where('id', '=', id)
      .executeTakeFirst()
    if (numDeletedRows === 0n) return
    await tx
      .updateTable('mention')
      .set({ notes: sql`notes - 1` })
      .where('organisation_id', '=', actor.organisationId)
      .where('id', '=', mention_id)
      .execute()
    await audit(tx, actor, 'listen.delete-note', { type: 'mention', id: mention_id })
    await announce(tx, actor.organisationId, { kind: 'mentions-changed', data: { ids: [mention_id] } })
  })
}

async function ownNote(db: Db, actor: Actor, id: number, orAnother: boolean) {
  const row = await db
    .selectFrom('mention_note')
    .select(['by_id', 'mention_id'])
    .where('organisation_id', '=', actor.organisationId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (row === undefined) throw notFound('listen.no-such-note')
  if (!isOwn(row.by_id, actor) && !orAnother) throw new AppError('listen.note-of-another', {}, { status: 403 })
  return row
}
