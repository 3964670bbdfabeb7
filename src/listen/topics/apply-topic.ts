import { sql } from 'kysely'
import type { Context } from '../../context.ts'
import { announce, type Tx } from '../../db/index.ts'
import type { Post } from '../../match/index.ts'
import { parseQuery } from '../../query/index.ts'
import { markHours } from '../figures/count-items.ts'
import { facet } from '../ingest/facets.ts'
import { retryDeadlock } from '../ingest/retry-deadlock.ts'
import { settleShown } from '../mentions/settle-shown.ts'
import { breather } from './breathe.ts'
import { type JudgedRow, postsOf, readJudged, sourcesOf } from './judged-rows.ts'
import { readPosition, writePosition } from './split-apply.ts'
import { singleMatcher } from './topic-matcher.ts'
import type { TopicRow } from './topic-store.ts'

const batch = 500

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
    const step = async (tx: Tx) => {
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
    }
    more = await retryDeadlock(() => ctx.db.transaction().execute(step))
  }
  if (signal.aborted) throw new Error('stopped before the end; goes on with the next run')
}

function matcherOf(topic: TopicRow): (post: Post) => boolean {
  const parsed = parseQuery(topic.query)
  return topic.deleting || !parsed.ok ? () => false : singleMatcher(parsed.query)
}

async function nextBatch(tx: Tx, organisationId: string, topic: TopicRow): Promise<JudgedRow[]> {
  const position = readPosition(topic.apply_cursor)
  const below = position === null ? sql`` : sql`and (m.occurred_at, m.id) < (${position.at}, ${position.id}::uuid)`
  return readJudged(tx, organisationId, sql`${below} order by m.occurred_at desc, m.id desc limit ${batch}`)
}

async function settleBatch(
  tx: Tx,
  organisationId: string,
  topic: TopicRow,
  rows: JudgedRow[],
  matches: (post: Post) => boolean,
): Promise<number> {
  const breathe = breather()
  const wrong: string[] = []
  for (const row of rows) {
    if (change(topic, row, matches) !== null) wrong.push(row.id)
    await breathe()
  }
  if (wrong.length === 0) return 0
  // As they are now, held until the transaction ends: they may have been edited, or have another topic, since they were
  // read. Whoever edits one afterwards holds its new words against the topic as it stands.
  const held = await readJudged(
    tx,
    organisationId,
    sql`and m.id = any(${wrong}::uuid[]) order by m.id for no key update of m`,
  )
  const which = (way: 'into' | 'out') => held.filter(row => change(topic, row, matches) === way).map(row => row.id)
  const mine = facet.topic(topic.id)
  const moved = [
    ...(await settleShown(tx, organisationId, which('into'), {
      topics: sql`topics || ${topic.id}::integer`,
      into: [mine],
    })),
    ...(await settleShown(tx, organisationId, which('out'), {
      topics: sql`array_remove(topics, ${topic.id}::integer)`,
      out: [mine],
    })),
  ]
  await markHours(tx, organisationId, moved)
  return moved.length
}

/** Whether a mention goes into the topic or out of it; null: it is where it belongs. */
function change(topic: TopicRow, row: JudgedRow, matches: (post: Post) => boolean): 'into' | 'out' | null {
  const fromHere = topic.sources.length === 0 || sourcesOf(row).some(id => topic.sources.includes(id))
  const belongs = fromHere && !row.removed && postsOf(row).some(matches)
  if (belongs === row.topics.includes(topic.id)) return null
  // What was said is gone; where it belonged stays, unless the topic itself goes.
  if (row.removed && !topic.deleting) return null
  return belongs ? 'into' : 'out'
}

async function saveBatch(
  tx: Tx,
  organisationId: string,
  topic: TopicRow,
  rows: JudgedRow[],
  changed: number,
): Promise<void> {
  const done = rows.length < batch
  const last = rows.at(-1)
  if (done && topic.deleting) {
    await tx.deleteFrom('topic').where('organisation_id', '=', organisationId).where('id', '=', topic.id).execute()
    // Of hours that are not counted again too.
    await tx
      .deleteFrom('mention_hour')
      .where('organisation_id', '=', organisationId)
      .where('topic_id', '=', topic.id)
      .execute()
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
