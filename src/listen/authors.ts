import { sql } from 'kysely'
import type { Context } from '../context.ts'
import { announce, type Tx } from '../db/index.ts'
import { notFound } from '../errors.ts'
import { audit } from '../org/index.ts'
import type { Actor } from '../permissions.ts'
import { markHours } from './count-items.ts'
import { facet, quoted } from './facets.ts'
import { hideAuthor } from './job-types.ts'
import { indexPrefix } from './make-ids.ts'
import type { Mention } from './mention-schema.ts'
import { findBySearch } from './mention-store.ts'
import { presentAuthor, toneName } from './present-mention.ts'
import { groupsOf, promoteCopies } from './promote-copies.ts'
import { swapFacets } from './remove-mentions.ts'
import { presentIds } from './river-service.ts'

type Author = NonNullable<Mention['author']>

/** An author by what is stored of them. Throws `listen.no-such-author`. */
export async function readAuthor(ctx: Context, actor: Actor, id: string) {
  const { organisationId } = actor
  const prefix = indexPrefix(organisationId)
  const rows = await findBySearch(ctx.db, organisationId, quoted(prefix, facet.author(id)), 200)
  const latest = rows[0]
  const author = latest === undefined ? null : presentAuthor(latest)
  if (author === null) throw notFound('listen.no-such-author')
  const topics = new Map<number, number>()
  const tones = { negative: 0, neutral: 0, positive: 0 }
  for (const row of rows) {
    tones[toneName(row.tone)] += 1
    for (const topic of row.topics) topics.set(topic, (topics.get(topic) ?? 0) + 1)
  }
  const mark = await markOf(ctx, organisationId, id)
  return {
    author,
    note: mark?.note ?? '',
    total: rows.length,
    firstAt: rows.at(-1)?.occurred_at.toISOString() ?? null,
    lastAt: latest!.occurred_at.toISOString(),
    topics: [...topics].map(([topic, mentions]) => ({ id: topic, mentions })).sort((a, b) => b.mentions - a.mentions),
    tones,
    mentions: await presentIds(
      ctx,
      organisationId,
      rows.slice(0, 20).map(row => row.id),
    ),
  }
}

const markOf = (ctx: Context, organisationId: string, id: string) =>
  ctx.db
    .selectFrom('author_mark')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('author_id', '=', id)
    .executeTakeFirst()

/** Tags, hides or notes an author, for all that they wrote and will write. Throws `listen.no-such-author`. */
export async function markAuthor(
  ctx: Context,
  actor: Actor,
  id: string,
  change: { tags?: number[] | undefined; hidden?: boolean | undefined; note?: string | undefined },
): Promise<Author> {
  const { organisationId } = actor
  const [latest] = await findBySearch(ctx.db, organisationId, quoted(indexPrefix(organisationId), facet.author(id)), 1)
  const author = latest === undefined ? null : presentAuthor(latest)
  const known = await markOf(ctx, organisationId, id)
  if (author === null && known === undefined) throw notFound('listen.no-such-author')
  const set = {
    name: author?.name ?? known!.name,
    tags: change.tags ?? known?.tags ?? [],
    hidden: change.hidden ?? known?.hidden ?? false,
    note: change.note ?? known?.note ?? '',
    updated_at: ctx.clock.now(),
  }
  await ctx.db.transaction().execute(async tx => {
    await tx
      .insertInto('author_mark')
      .values({ organisation_id: organisationId, author_id: id, ...set })
      .onConflict(conflict => conflict.columns(['organisation_id', 'author_id']).doUpdateSet(set))
      .execute()
    if (change.hidden !== undefined && change.hidden !== (known?.hidden ?? false)) {
      await ctx.jobs.send(tx, hideAuthor, { organisationId, authorId: id })
      await audit(tx, actor, change.hidden ? 'listen.hide-author' : 'listen.show-author', {
        type: 'author',
        id,
        name: set.name,
      })
    }
    await announce(tx, organisationId, { kind: 'authors-changed', id })
  })
  const bare = { id, name: set.name, handle: null, url: null, avatarUrl: null, followers: null }
  return { ...(author ?? bare), tags: set.tags, hidden: set.hidden }
}

export async function listMarkedAuthors(ctx: Context, actor: Actor) {
  const { organisationId } = actor
  const marks = await ctx.db
    .selectFrom('author_mark')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where(sql<boolean>`(hidden or note <> '' or cardinality(tags) > 0)`)
    .orderBy('updated_at', 'desc')
    .limit(1_000)
    .execute()
  return marks.map(mark => ({
    id: mark.author_id,
    name: mark.name,
    handle: null,
    url: null,
    avatarUrl: null,
    followers: null,
    tags: mark.tags,
    hidden: mark.hidden,
    note: mark.note,
  }))
}

/** Brings an author's stored mentions in line with whether they are hidden. */
export async function settleHidden(ctx: Context, organisationId: string, authorId: string): Promise<void> {
  const prefix = indexPrefix(organisationId)
  await ctx.db.transaction().execute(async tx => {
    const mark = await tx
      .selectFrom('author_mark')
      .select('hidden')
      .where('organisation_id', '=', organisationId)
      .where('author_id', '=', authorId)
      .forShare()
      .executeTakeFirst()
    const rows = await (mark?.hidden === true
      ? hide(tx, organisationId, prefix, authorId)
      : show(tx, organisationId, prefix, authorId))
    const ids = rows.map(row => row.id)
    await promoteCopies(tx, organisationId, await groupsOf(tx, organisationId, ids))
    await markHours(tx, organisationId, rows)
    await announce(tx, organisationId, { kind: 'mentions-changed', data: { count: rows.length } })
  })
}

type Moved = { id: string; occurred_at: Date; source_id: number }

async function hide(tx: Tx, organisationId: string, prefix: string, authorId: string): Promise<Moved[]> {
  const { rows } = await sql<Moved>`
    update mention set hidden = true, shown = false, search = ${swapFacets(prefix, [facet.shown, facet.first], [facet.hidden])}
    where organisation_id = ${organisationId} and search @@ ${quoted(prefix, facet.author(authorId))}::tsquery and not hidden
    returning id, occurred_at, source_id`.execute(tx)
  return rows
}

async function show(tx: Tx, organisationId: string, prefix: string, authorId: string): Promise<Moved[]> {
  const shown = sql`(mention.topics <> '{}' or exists (
    select 1 from source where source.organisation_id = mention.organisation_id and source.id = mention.source_id and source.show = 'all'))`
  const { rows } = await sql<Moved>`
    update mention set hidden = false, shown = ${shown},
      search = case when not ${shown} then ${swapFacets(prefix, [facet.hidden], [])}
        when group_id is null then ${swapFacets(prefix, [facet.hidden], [facet.shown, facet.first])}
        else ${swapFacets(prefix, [facet.hidden], [facet.shown])} end
    where organisation_id = ${organisationId} and search @@ ${quoted(prefix, facet.author(authorId))}::tsquery and hidden
    returning id, occurred_at, source_id`.execute(tx)
  return rows
}
