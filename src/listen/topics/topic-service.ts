import { sql } from 'kysely'
import type { Context } from '../../context.ts'
import { announce, type Tx } from '../../db/index.ts'
import { AppError, conflict, notFound } from '../../errors.ts'
import type { Locale } from '../../messages.ts'
import { audit } from '../../org/index.ts'
import type { Actor } from '../../permissions.ts'
import { describeQueryError, parseQuery } from '../../query/index.ts'
import { applyTopic } from '../job-types.ts'
import { asksFor } from './topic-matcher.ts'
import type { QueryProblem, Topic, TopicInput } from './topic-schema.ts'
import {
  activeTopics,
  countStored,
  findTopicRow,
  insertTopic,
  listTopicRows,
  raiseRevision,
  type TopicRow,
} from './topic-store.ts'

/** What is wrong with a query, in words; empty when it can be matched. */
export function problemsOf(query: string, locale: Locale): QueryProblem[] {
  const parsed = parseQuery(query)
  if (parsed.ok) return []
  return parsed.errors.map(error => ({ ...error, ...describeQueryError(locale, error) }))
}

const present = (row: TopicRow, locale: Locale): Topic => ({
  id: row.id,
  name: row.name,
  kind: row.kind as Topic['kind'],
  query: row.query,
  problems: problemsOf(row.query, locale),
  colour: row.colour,
  sources: row.sources,
  archived: row.archived,
  applying:
    row.apply_cursor === null ? null : { done: row.apply_done, total: Math.max(row.apply_total, row.apply_done) },
  createdAt: row.created_at.toISOString(),
  updatedAt: row.updated_at.toISOString(),
})

export async function listTopics(ctx: Context, actor: Actor, archived: boolean | undefined): Promise<Topic[]> {
  const rows = await listTopicRows(ctx.db, actor.organisationId)
  return rows.filter(row => archived === undefined || row.archived === archived).map(row => present(row, actor.locale))
}

/** Throws `listen.query-wrong` (with the problems in the fields), `listen.topic-name-taken`. */
export async function createTopic(ctx: Context, actor: Actor, input: TopicInput): Promise<Topic> {
  refuseWrong(input.query, actor.locale)
  const id = await ctx.db.transaction().execute(tx => addTopic(ctx, tx, actor, input))
  return present((await findTopicRow(ctx.db, actor.organisationId, id))!, actor.locale)
}

/** Within a transaction of the caller's; the query has been checked. */
export async function addTopic(ctx: Context, tx: Tx, actor: Actor, input: TopicInput): Promise<number> {
  const { organisationId } = actor
  await raiseRevision(tx, organisationId)
  await refuseTaken(tx, organisationId, input.name, null)
  const id = await insertTopic(tx, organisationId, input, ctx.clock.now())
  await beginApplying(ctx, tx, organisationId, id)
  await audit(
    tx,
    actor,
    'listen.create-topic',
    { type: 'topic', id: String(id), name: input.name },
    { after: { query: input.query } },
  )
  return id
}

/** Throws `listen.no-such-topic`, and what `createTopic` throws. */
export async function changeTopic(
  ctx: Context,
  actor: Actor,
  id: number,
  change: Partial<TopicInput> & { archived?: boolean | undefined },
): Promise<Topic> {
  const { organisationId } = actor
  if (change.query !== undefined) refuseWrong(change.query, actor.locale)
  await ctx.db.transaction().execute(async tx => {
    await raiseRevision(tx, organisationId)
    const before = await findTopicRow(tx, organisationId, id)
    if (before === undefined) throw notFound('listen.no-such-topic')
    if (change.name !== undefined) await refuseTaken(tx, organisationId, change.name, id)
    const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
    await tx
      .updateTable('topic')
      .set({ ...given, updated_at: ctx.clock.now() })
      .where('organisation_id', '=', organisationId)
      .where('id', '=', id)
      .execute()
    const matchesOther =
      (change.query !== undefined && change.query !== before.query) ||
      (change.sources !== undefined && String(change.sources) !== String(before.sources)) ||
      (change.archived === false && before.archived)
    if (matchesOther) await beginApplying(ctx, tx, organisationId, id)
    const changed = Object.keys(given) as (keyof TopicRow)[]
    await audit(
      tx,
      actor,
      'listen.change-topic',
      { type: 'topic', id: String(id), name: change.name ?? before.name },
      { before: Object.fromEntries(changed.map(name => [name, before[name]])), after: given },
    )
    await announce(tx, organisationId, { kind: 'topics-changed', id: String(id) })
  })
  return present((await findTopicRow(ctx.db, organisationId, id))!, actor.locale)
}

/** It is gone at once for everybody; its mentions let go of it in the background. Throws `listen.no-such-topic`. */
export async function deleteTopic(ctx: Context, actor: Actor, id: number): Promise<void> {
  const { organisationId } = actor
  await ctx.db.transaction().execute(async tx => {
    await raiseRevision(tx, organisationId)
    const before = await findTopicRow(tx, organisationId, id)
    if (before === undefined) throw notFound('listen.no-such-topic')
    await tx
      .updateTable('topic')
      .set({ deleting: true })
      .where('organisation_id', '=', organisationId)
      .where('id', '=', id)
      .execute()
    await beginApplying(ctx, tx, organisationId, id)
    await audit(
      tx,
      actor,
      'listen.delete-topic',
      { type: 'topic', id: String(id), name: before.name },
      { before: { query: before.query } },
    )
  })
}

/**
 * For when a source takes another name: holds the topics, and gives what applies those to the store again whose queries
 * ask for names of sources. To be called before the source is held, as whoever brings items holds topics first.
 */
export async function topicsNamingSources(ctx: Context, tx: Tx, organisationId: string): Promise<() => Promise<void>> {
  const naming = (await activeTopics(tx, organisationId)).filter(({ query }) => {
    const parsed = parseQuery(query)
    return parsed.ok && asksFor(parsed.query, 'source')
  })
  if (naming.length > 0) await raiseRevision(tx, organisationId)
  return async () => {
    for (const { id } of naming) await beginApplying(ctx, tx, organisationId, id)
  }
}

/** A new revision of the topic, whose run begins at the newest item; runs of older revisions stop by themselves. */
async function beginApplying(ctx: Context, tx: Tx, organisationId: string, id: number): Promise<void> {
  const { revision } = await tx
    .updateTable('topic')
    .set({
      revision: sql`revision + 1`,
      apply_cursor: '',
      apply_done: 0,
      apply_total: await countStored(tx, organisationId),
    })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .returning('revision')
    .executeTakeFirstOrThrow()
  await ctx.jobs.send(tx, applyTopic, { organisationId, topicId: id, revision })
  await announce(tx, organisationId, { kind: 'topics-changed', id: String(id) })
}

function refuseWrong(query: string, locale: Locale): void {
  const [problem] = problemsOf(query, locale)
  if (problem === undefined) return
  throw new AppError(
    'listen.query-wrong',
    { column: problem.column, what: problem.message, remedy: problem.remedy },
    { status: 422, fields: [{ path: 'query', code: problem.code as `query.${string}`, params: problem.params }] },
  )
}

async function refuseTaken(tx: Tx, organisationId: string, name: string, own: number | null): Promise<void> {
  const taken = await tx
    .selectFrom('topic')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .where('deleting', '=', false)
    .where(sql<boolean>`lower(name) = lower(${name})`)
    .executeTakeFirst()
  if (taken !== undefined && taken.id !== own) throw conflict('listen.topic-name-taken', { name })
}
