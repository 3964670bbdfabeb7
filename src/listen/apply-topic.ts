import { sql } from 'kysely'
import type { Context } from '../context.ts'
import { announce, type Tx } from '../db/index.ts'
import type { Post } from '../match/index.ts'
import { parseQuery } from '../query/index.ts'
import { markHours } from './count-items.ts'
import { facet } from './facets.ts'
import { indexPrefix } from './make-ids.ts'
import { groupsOf, promoteCopies } from './promote-copies.ts'
import { swapFacets } from './remove-mentions.ts'
import { readPosition, writePosition } from './split-apply.ts'
import type { MentionExtra } from './tables.ts'
import { toPost } from './to-post.ts'
import { singleMatcher } from './topic-matcher.ts'
import type { TopicRow } from './topic-store.ts'

const batch = 2_000

type Stored = {
  id: string
  title: string | null
  body: string
  url: string | null
  language: string | null
  author_name: string | null
  author_handle: string | null
  author_followers: number | null
  occurred_at: Date
  connector: string
  kind: string
  hashtags: string[]
  extra: MentionExtra
  tone: number
  topics: number[]
  source_id: number
  also_sources: number[]
  source_title: string | null
  source_show: string | null
  hidden: boolean
  shown: boolean
  removed: boolean
}

/**
 * Looks at everything stored, newest first, and puts mentions under the topic or takes them out. Each batch commits with
 * its position, so that a run that was cut goes on; a run whose revision is no longer the topic's stops. The last batch
 * of a topic that is being deleted removes the topic itself.
 */
export async function applyTopicToStored(
  ctx: Context,
  organisationId: string,
  topicId: number,
  revision: number,
  signal: AbortSignal,
): Promise<void> {
  let matches: ((post: Post) => boolean) | null = null
  for (let more = true; more && !signal.aborted; ) {
    more = await ctx.db.transaction().execute(async tx => {
      const topic = await tx
        .selectFrom('topic')
        .selectAll()
        .where('organisation_id', '=', organisationId)
        .where('id', '=', topicId)
        .forUpdate()
        .executeTakeFirst()
      if (topic === undefined || topic.revision !== revision || topic.apply_cursor === null) return false
      matches ??= matcherOf(topic)
      const rows = await nextBatch(tx, organisationId, topic)
      const changed = await settleBatch(tx, organisationId, topic, rows, matches)
      await saveBatch(tx, organisationId, topic, rows, changed)
      return rows.length === batch
    })
  }
  if (signal.aborted) throw new Error('stopped before the end; goes on with the next run')
}

function matcherOf(topic: TopicRow): (post: Post) => boolean {
  const parsed = parseQuery(topic.query)
  return topic.deleting || !parsed.ok ? () => false : singleMatcher(parsed.query)
}

async function nextBatch(tx: Tx, organisationId: string, topic: TopicRow): Promise<Stored[]> {
  const position = readPosition(topic.apply_cursor)
  const below = position === null ? sql`` : sql`and (m.occurred_at, m.id) < (${position.at}, ${position.id}::uuid)`
  const { rows } = await sql<Stored>`
    select m.id, m.title, m.body, m.url, m.language, m.author_name, m.author_handle, m.author_followers, m.occurred_at,
      m.connector, m.kind, m.hashtags, m.extra, m.tone, m.topics, m.source_id, m.also_sources, m.hidden, m.shown, m.removed,
      s.title as source_title, s.show as source_show
    from mention m left join source s on s.organisation_id = m.organisation_id and s.id = m.source_id
    where m.organisation_id = ${organisationId} ${below}
    order by m.occurred_at desc, m.id desc limit ${batch}`.execute(tx)
  return rows
}

async function settleBatch(
  tx: Tx,
  organisationId: string,
  topic: TopicRow,
  rows: Stored[],
  matches: (post: Post) => boolean,
): Promise<number> {
  const prefix = indexPrefix(organisationId)
  const into: Stored[] = []
  const out: Stored[] = []
  for (const row of rows) {
    const fromHere =
      topic.sources.length === 0 || [row.source_id, ...row.also_sources].some(id => topic.sources.includes(id))
    const belongs = fromHere && !row.removed && matches(toPost(row, row.source_title ?? '', row.tone))
    if (belongs === row.topics.includes(topic.id)) continue
    // What was said is gone; where it belonged stays, unless the topic itself goes.
    if (row.removed && !topic.deleting) continue
    if (belongs) into.push(row)
    else out.push(row)
  }
  const mine = facet.topic(topic.id)
  await sql`
    update mention set topics = topics || ${topic.id}::integer, shown = not hidden,
      search = case when hidden then ${swapFacets(prefix, [facet.unmatched], [mine])}
        when group_id is null then ${swapFacets(prefix, [facet.unmatched], [mine, facet.shown, facet.first])}
        else ${swapFacets(prefix, [facet.unmatched], [mine, facet.shown])} end
    where organisation_id = ${organisationId} and id = any(${into.map(row => row.id)}::uuid[])
      and not topics @> array[${topic.id}::integer]`.execute(tx)
  const stillShown = out.filter(row => row.topics.length > 1 || row.source_show === 'all')
  const last = out.filter(row => row.topics.length === 1)
  const gone = out.filter(row => row.topics.length === 1 && row.source_show !== 'all')
  await sql`
    update mention set topics = array_remove(topics, ${topic.id}::integer),
      shown = shown and not id = any(${gone.map(row => row.id)}::uuid[]),
      search = case when id = any(${gone.map(row => row.id)}::uuid[]) then ${swapFacets(prefix, [mine, facet.shown, facet.first], [facet.unmatched])}
        when id = any(${last.map(row => row.id)}::uuid[]) then ${swapFacets(prefix, [mine], [facet.unmatched])}
        else ${swapFacets(prefix, [mine], [])} end
    where organisation_id = ${organisationId} and id = any(${[...stillShown, ...gone].map(row => row.id)}::uuid[])`.execute(
    tx,
  )
  const ids = [...into, ...out].map(row => row.id)
  await promoteCopies(tx, organisationId, await groupsOf(tx, organisationId, ids))
  await markHours(tx, organisationId, [...into, ...out])
  return into.length + out.length
}

async function saveBatch(
  tx: Tx,
  organisationId: string,
  topic: TopicRow,
  rows: Stored[],
  changed: number,
): Promise<void> {
  const done = rows.length < batch
  const last = rows.at(-1)
  if (done && topic.deleting) {
    await tx.deleteFrom('topic').where('organisation_id', '=', organisationId).where('id', '=', topic.id).execute()
  } else {
    await tx
      .updateTable('topic')
      .set({
        apply_cursor: done || last === undefined ? null : writePosition({ at: last.occurred_at, id: last.id }),
        apply_done: topic.apply_done + rows.length,
      })
      .where('organisation_id', '=', organisationId)
      .where('id', '=', topic.id)
      .execute()
  }
  await announce(tx, organisationId, {
    kind: 'topic-applied',
    id: String(topic.id),
    data: { done: topic.apply_done + rows.length, total: topic.apply_total, changed, finished: done },
  })
}
