import type { Selectable } from 'kysely'
import { announce, newId, type Tx } from '../../db/index.ts'
import type { ParsedInputOf } from '../../endpoint.ts'
import { AppError, notFound } from '../../errors.ts'
import { type Actor, can } from '../../permissions.ts'
import { type EntryRow, findText } from '../entries/entry-store.ts'
import { existingEntry } from '../entries/write-entry.ts'
import type { PublishParts } from '../parts.ts'
import type { addComment } from './approval-endpoints.ts'
import type { CommentView } from './approval-schema.ts'
import type { EntryCommentTable } from './approval-tables.ts'

type CommentRow = Selectable<EntryCommentTable>

const present = (row: CommentRow, actor: Actor): CommentView => ({
  id: row.id,
  variantId: row.variant_id,
  part: row.part,
  start: row.start_at,
  end: row.end_at,
  quote: row.quote,
  body: row.body,
  answers: row.answers,
  by: row.by_name,
  mine: row.by_id !== null && row.by_id === actor.userId,
  at: row.at.toISOString(),
  settled: row.settled_at === null ? null : { at: row.settled_at.toISOString(), by: row.settled_by ?? '' },
})

const mostShown = 1_000

/** The latest that one page shows. Throws `publish.no-such-entry`. */
export async function listCommentsOf({ db }: PublishParts, actor: Actor, id: string) {
  await existingEntry(db, actor.organisationId, id)
  const rows = await db
    .selectFrom('entry_comment')
    .selectAll()
    .where('organisation_id', '=', actor.organisationId)
    .where('entry_id', '=', id)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(mostShown)
    .execute()
  return { comments: rows.reverse().map(row => present(row, actor)) }
}

/** Throws `publish.readers-do-not-comment` (403). */
function requireVoice({ role }: Actor): void {
  if (!can(role, 'publish.write') && !can(role, 'publish.approve'))
    throw new AppError('publish.readers-do-not-comment', {}, { status: 403 })
}

/** A passage keeps its words, so that it is understood once the text has changed. Errors: see the endpoint. */
export const addCommentOf = (parts: PublishParts, actor: Actor, input: ParsedInputOf<typeof addComment>) =>
  parts.db.transaction().execute(async tx => {
    requireVoice(actor)
    const entry = await existingEntry(tx, actor.organisationId, input.id)
    if (input.answers !== null) await existingComment(tx, entry, input.answers)
    const quote = await quoteOf(tx, entry, input)
    const row = await tx
      .insertInto('entry_comment')
      .values({
        organisation_id: actor.organisationId,
        id: newId(),
        entry_id: entry.id,
        variant_id: input.variantId,
        part: input.passage?.part ?? null,
        start_at: input.passage?.start ?? null,
        end_at: input.passage?.end ?? null,
        quote,
        body: input.body,
        answers: input.answers,
        by_id: actor.userId,
        by_name: actor.name,
        at: parts.clock.now(),
      })
      .returningAll()
      .executeTakeFirstOrThrow()
    await announce(tx, actor.organisationId, { kind: 'entries-changed', id: entry.id })
    return present(row, actor)
  })

/** Throws `publish.no-such-variant`. */
async function quoteOf(tx: Tx, entry: EntryRow, { variantId, passage }: ParsedInputOf<typeof addComment>) {
  if (variantId === null) return ''
  const variant = (await findText(tx, entry)).variants.find(one => one.id === variantId)
  if (variant === undefined) throw notFound('publish.no-such-variant')
  if (passage === null) return ''
  return (variant.content.parts[passage.part]?.text ?? '').slice(passage.start, passage.end)
}

/** Throws `publish.no-such-comment`. */
async function existingComment(tx: Tx, entry: EntryRow, id: string): Promise<CommentRow> {
  const row = await tx
    .selectFrom('entry_comment')
    .selectAll()
    .where('organisation_id', '=', entry.organisation_id)
    .where('entry_id', '=', entry.id)
    .where('id', '=', id)
    .executeTakeFirst()
  if (row === undefined) throw notFound('publish.no-such-comment')
  return row
}

/** Throws `publish.no-such-comment`. */
export const settleCommentOf = (
  parts: PublishParts,
  actor: Actor,
  input: { id: string; comment: string; settled: boolean },
) =>
  parts.db.transaction().execute(async tx => {
    requireVoice(actor)
    const entry = await existingEntry(tx, actor.organisationId, input.id)
    await existingComment(tx, entry, input.comment)
    const row = await tx
      .updateTable('entry_comment')
      .set(
        input.settled
          ? { settled_at: parts.clock.now(), settled_by: actor.name }
          : { settled_at: null, settled_by: null },
      )
      .where('organisation_id', '=', actor.organisationId)
      .where('id', '=', input.comment)
      .returningAll()
      .executeTakeFirstOrThrow()
    await announce(tx, actor.organisationId, { kind: 'entries-changed', id: entry.id })
    return present(row, actor)
  })

/** With its answers. Throws `publish.no-such-comment`. */
export const removeCommentOf = (parts: PublishParts, actor: Actor, input: { id: string; comment: string }) =>
  parts.db.transaction().execute(async tx => {
    const entry = await existingEntry(tx, actor.organisationId, input.id)
    const row = await existingComment(tx, entry, input.comment)
    if (!present(row, actor).mine) throw notFound('publish.no-such-comment')
    await tx
      .deleteFrom('entry_comment')
      .where('organisation_id', '=', actor.organisationId)
      .where('entry_id', '=', entry.id)
      .where(eb => eb.or([eb('id', '=', row.id), eb('answers', '=', row.id)]))
      .execute()
    await announce(tx, actor.organisationId, { kind: 'entries-changed', id: entry.id })
    return {}
  })
