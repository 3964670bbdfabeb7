import { type Selectable, sql, type Updateable } from 'kysely'
import { announce, type Db, literalLike, newId, type Tx } from '../../db/index.ts'
import type { ParsedInputOf } from '../../endpoint.ts'
import { notFound } from '../../errors.ts'
import { audit } from '../../org/index.ts'
import { type Actor, can } from '../../permissions.ts'
import { findLines } from '../entries/entry-lines.ts'
import { insertNewEntry } from '../entries/write-entry.ts'
import { nextKey, readKey } from '../page-key.ts'
import type { PublishParts } from '../parts.ts'
import type { changeIdea, createIdea, listIdeas, takeIdea } from './idea-endpoints.ts'
import { type IdeaView, ideaOrigin } from './idea-schema.ts'
import type { IdeaTable } from './idea-tables.ts'

type IdeaRow = Selectable<IdeaTable>

/** Throws `publish.no-such-idea`. */
export async function existingIdea(db: Db, organisationId: string, id: string): Promise<IdeaRow> {
  const row = await db
    .selectFrom('idea')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (row === undefined) throw notFound('publish.no-such-idea')
  return row
}

async function presentIdeas({ db, clock }: PublishParts, actor: Actor, rows: IdeaRow[]): Promise<IdeaView[]> {
  if (rows.length === 0) return []
  const { organisationId } = actor
  const ids = rows.map(row => row.id)
  const taken = await db
    .selectFrom('entry')
    .select(['id', 'idea_id'])
    .where('organisation_id', '=', organisationId)
    .where('idea_id', 'in', ids)
    .execute()
  const lines = await findLines(db, organisationId, {
    now: clock.now(),
    where: [sql`e.idea_id = any(${ids}::uuid[])`],
    order: sql`e.id`,
    limit: taken.length,
  })
  const kept = await keptMentions(db, organisationId, rows)
  return rows.map(row => {
    const origin = ideaOrigin.parse({ kind: row.origin, ...row.origin_ref })
    const entryIds = taken.filter(entry => entry.idea_id === row.id).map(entry => entry.id)
    return {
      id: row.id,
      title: row.title,
      note: row.note,
      credit: row.credit,
      objectives: row.objectives,
      audiences: row.audiences,
      need: row.need,
      origin,
      mentionKept: 'mentionId' in origin ? kept.has(origin.mentionId) : null,
      state: row.state,
      asideWhy: row.aside_why,
      contact: can(actor.role, 'publish.write') ? row.contact : '',
      entries: lines.filter(line => entryIds.includes(line.id)).map(({ id, title, state }) => ({ id, title, state })),
      createdAt: row.created_at.toISOString(),
      createdBy: row.created_by,
      updatedAt: row.updated_at.toISOString(),
    }
  })
}

const presentIdea = async (parts: PublishParts, actor: Actor, row: IdeaRow): Promise<IdeaView> =>
  (await presentIdeas(parts, actor, [row]))[0]!

async function keptMentions(db: Db, organisationId: string, rows: IdeaRow[]): Promise<ReadonlySet<string>> {
  const named = rows.flatMap(row => (typeof row.origin_ref.mentionId === 'string' ? [row.origin_ref.mentionId] : []))
  if (named.length === 0) return new Set()
  const { rows: found } = await sql<{ id: string }>`
    select id from mention where organisation_id = ${organisationId} and id = any(${named}::uuid[]) and not removed`.execute(
    db,
  )
  return new Set(found.map(row => row.id))
}

export async function listIdeasOf(parts: PublishParts, actor: Actor, filter: ParsedInputOf<typeof listIdeas>) {
  let query = parts.db.selectFrom('idea').selectAll().where('organisation_id', '=', actor.organisationId)
  const { state, origin, objective, audience, need, mention, text } = filter
  if (state !== undefined && state.length > 0) query = query.where('state', 'in', state)
  if (origin !== undefined && origin.length > 0) query = query.where('origin', 'in', origin)
  if (objective !== undefined) query = query.where(sql<boolean>`${objective} = any(objectives)`)
  if (audience !== undefined) query = query.where(sql<boolean>`${audience} = any(audiences)`)
  if (need !== undefined) query = query.where('need', '=', need)
  if (mention !== undefined) query = query.where(sql<boolean>`origin_ref ->> 'mentionId' = ${mention}`)
  if (text !== undefined && text !== '') {
    const like = `%${literalLike(text)}%`
    query = query.where(sql<boolean>`(title ilike ${like} or note ilike ${like} or credit ilike ${like})`)
  }
  const after = readKey(filter.after)
  if (after !== null) query = query.where(sql<boolean>`(created_at, id) < (${after.at}, ${after.id}::uuid)`)
  const rows = await query
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(filter.limit + 1)
    .execute()
  const shown = rows.slice(0, filter.limit)
  const next = nextKey(rows.length > shown.length ? shown.at(-1) : undefined, row => row.created_at)
  return { ideas: await presentIdeas(parts, actor, shown), next }
}

export const readIdeaOf = async (parts: PublishParts, actor: Actor, id: string): Promise<IdeaView> =>
  presentIdea(parts, actor, await existingIdea(parts.db, actor.organisationId, id))

/** Throws `publish.no-such-mention`. */
export const createIdeaOf = (parts: PublishParts, actor: Actor, input: ParsedInputOf<typeof createIdea>) =>
  parts.db.transaction().execute(async tx => {
    const { kind, ...ref } = input.origin
    const row = await insertIdea(tx, actor.organisationId, {
      title: input.title,
      note: input.note ?? '',
      credit: input.credit ?? '',
      objectives: input.objectives ?? [],
      audiences: input.audiences ?? [],
      need: input.need ?? null,
      origin: kind,
      origin_ref: JSON.stringify(ref),
      created_at: parts.clock.now(),
      created_by: actor.name,
    })
    if ('mentionId' in ref && (await keptMentions(tx, actor.organisationId, [row])).size === 0)
      throw notFound('publish.no-such-mention')
    await audit(tx, actor, 'publish.create-idea', { type: 'idea', id: row.id, name: row.title })
    return presentIdea({ ...parts, db: tx }, actor, row)
  })

type NewIdea = Pick<IdeaRow, 'title' | 'note' | 'credit' | 'origin' | 'created_at' | 'created_by'> &
  Partial<Pick<IdeaRow, 'objectives' | 'audiences' | 'need' | 'contact' | 'consent'>> & { origin_ref?: string }

export async function insertIdea(tx: Tx, organisationId: string, values: NewIdea): Promise<IdeaRow> {
  const row = await tx
    .insertInto('idea')
    .values({ organisation_id: organisationId, id: newId(), state: 'open', ...values, updated_at: values.created_at })
    .returningAll()
    .executeTakeFirstOrThrow()
  await announce(tx, organisationId, { kind: 'ideas-changed', id: row.id })
  return row
}

/** Throws `publish.no-such-idea`. */
export async function updateIdea(
  parts: Pick<PublishParts, 'clock'>,
  tx: Tx,
  organisationId: string,
  id: string,
  values: Updateable<IdeaTable>,
): Promise<IdeaRow> {
  const row = await tx
    .updateTable('idea')
    .set({ ...values, updated_at: parts.clock.now() })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst()
  if (row === undefined) throw notFound('publish.no-such-idea')
  await announce(tx, organisationId, { kind: 'ideas-changed', id })
  return row
}

export const changeIdeaOf = (parts: PublishParts, actor: Actor, { id, ...given }: ParsedInputOf<typeof changeIdea>) =>
  parts.db.transaction().execute(async tx => {
    const values = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
    return presentIdea({ ...parts, db: tx }, actor, await updateIdea(parts, tx, actor.organisationId, id, values))
  })

/** @returns the entry's id. Throws `publish.no-such-idea`, and what beginning an entry throws. */
export const takeIdeaOf = (
  parts: PublishParts,
  actor: Actor,
  { id, ...given }: ParsedInputOf<typeof takeIdea>,
): Promise<string> =>
  parts.db.transaction().execute(async tx => {
    const idea = await updateIdea(parts, tx, actor.organisationId, id, { state: 'taken', aside_why: '' })
    const { title, note: brief, objectives, audiences, need } = idea
    const entry = await insertNewEntry(parts, tx, actor, { title, brief, objectives, audiences, need, ...given }, id)
    return entry.id
  })

export const setIdeaAsideOf = (parts: PublishParts, actor: Actor, { id, why }: { id: string; why: string }) =>
  parts.db.transaction().execute(async tx => {
    const row = await updateIdea(parts, tx, actor.organisationId, id, { state: 'aside', aside_why: why })
    await audit(tx, actor, 'publish.set-idea-aside', { type: 'idea', id, name: row.title }, { why })
    return presentIdea({ ...parts, db: tx }, actor, row)
  })

export const reopenIdeaOf = (parts: PublishParts, actor: Actor, id: string) =>
  parts.db.transaction().execute(async tx => {
    const row = await updateIdea(parts, tx, actor.organisationId, id, { state: 'open', aside_why: '' })
    return presentIdea({ ...parts, db: tx }, actor, row)
  })

/** The log names no title: it was asked to be forgotten. Throws `publish.no-such-idea`. */
export const eraseIdeaOf = (parts: PublishParts, actor: Actor, id: string) =>
  parts.db.transaction().execute(async tx => {
    await existingIdea(tx, actor.organisationId, id)
    await tx
      .updateTable('entry')
      .set({ idea_id: null })
      .where('organisation_id', '=', actor.organisationId)
      .where('idea_id', '=', id)
      .execute()
    await tx.deleteFrom('idea').where('organisation_id', '=', actor.organisationId).where('id', '=', id).execute()
    await audit(tx, actor, 'publish.erase-idea', { type: 'idea', id })
    await announce(tx, actor.organisationId, { kind: 'ideas-changed', id })
    return {}
  })
