import { sql } from 'kysely'
import type { Context } from '../../context.ts'
import { announce, literalLike, type Tx } from '../../db/index.ts'
import type { ParsedInputOf } from '../../endpoint.ts'
import { notFound } from '../../errors.ts'
import { audit } from '../../org/index.ts'
import type { Actor } from '../../permissions.ts'
import { hideAuthor } from '../job-types.ts'
import type { Mention } from '../mentions/mention-schema.ts'
import { presentAuthor } from '../mentions/present-mention.ts'
import type { listMarkedAuthors as endpoint } from './author-endpoints.ts'
import { latestOf } from './read-author.ts'

type Author = NonNullable<Mention['author']>

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
  const latest = await latestOf(ctx.db, organisationId, id)
  const author = latest === undefined ? null : presentAuthor(latest)
  const known = await markOf(ctx, organisationId, id)
  if (author === null && known === undefined) throw notFound('listen.no-such-author')
  const name = author?.name ?? known!.name
  const mark = await ctx.db.transaction().execute(async tx => {
    const before = await holdMark(tx, organisationId, id, name, ctx.clock.now())
    // Only what is named: somebody else may be writing the note while this one sets a tag.
    const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
    const after = await tx
      .updateTable('author_mark')
      .set({ ...given, name, updated_at: ctx.clock.now() })
      .where('organisation_id', '=', organisationId)
      .where('author_id', '=', id)
      .returningAll()
      .executeTakeFirstOrThrow()
    if (after.hidden !== before.hidden) {
      await ctx.jobs.send(tx, hideAuthor, { organisationId, authorId: id })
      await audit(tx, actor, after.hidden ? 'listen.hide-author' : 'listen.show-author', { type: 'author', id, name })
    }
    await announce(tx, organisationId, { kind: 'authors-changed', id })
    return after
  })
  const bare = { id, name, handle: null, url: null, avatarUrl: null, followers: null }
  return { ...(author ?? bare), tags: mark.tags, hidden: mark.hidden }
}

/** What is marked of an author, nothing at first, held until the transaction ends. */
async function holdMark(tx: Tx, organisationId: string, id: string, name: string, at: Date) {
  await tx
    .insertInto('author_mark')
    .values({ organisation_id: organisationId, author_id: id, name, tags: [], hidden: false, note: '', updated_at: at })
    .onConflict(conflict => conflict.doNothing())
    .execute()
  return tx
    .selectFrom('author_mark')
    .select('hidden')
    .where('organisation_id', '=', organisationId)
    .where('author_id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow()
}

/** By name, so that nobody changes place while being marked. `next` is where the list goes on; null at its end. */
export async function listMarkedAuthors(
  ctx: Context,
  actor: Actor,
  { text = '', after, limit }: ParsedInputOf<typeof endpoint>,
) {
  let query = ctx.db
    .selectFrom('author_mark')
    .selectAll()
    .where('organisation_id', '=', actor.organisationId)
    .where(sql<boolean>`(hidden or note <> '' or cardinality(tags) > 0)`)
  if (text !== '') {
    const like = `%${literalLike(text)}%`
    query = query.where(eb => eb.or([eb('name', 'ilike', like), eb('note', 'ilike', like)]))
  }
  const [, id, name] = /^(\S+) (.*)$/su.exec(after ?? '') ?? []
  if (id !== undefined) query = query.where(sql<boolean>`(lower(name), author_id) > (lower(${name}), ${id})`)
  const marks = await query
    .orderBy(sql`lower(name)`)
    .orderBy('author_id')
    .limit(limit + 1)
    .execute()
  const shown = marks.slice(0, limit)
  const last = marks.length > limit ? shown.at(-1) : undefined
  return {
    authors: shown.map(mark => ({
      id: mark.author_id,
      name: mark.name,
      handle: null,
      url: null,
      avatarUrl: null,
      followers: null,
      tags: mark.tags,
      hidden: mark.hidden,
      note: mark.note,
    })),
    next: last === undefined ? null : `${last.author_id} ${last.name}`,
  }
}
