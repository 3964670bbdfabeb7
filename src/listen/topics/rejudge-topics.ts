import { sql } from 'kysely'
import type { Tx } from '../../db/index.ts'
import { facet } from '../ingest/facets.ts'
import { settleShown } from '../mentions/settle-shown.ts'
import { postsOf, readJudged, sourcesOf } from './judged-rows.ts'
import { topicMatcher } from './topic-matcher.ts'
import type { Revisions } from './topic-store.ts'

/**
 * Puts mentions whose tone was changed, held by this transaction, into the topics whose queries ask for a tone, or takes
 * them out. `revisions` have been read and held before the mentions were, as whoever brings items does.
 */
export async function rejudgeTopics(
  tx: Tx,
  organisationId: string,
  revisions: Revisions,
  ids: string[],
): Promise<void> {
  const matcher = await topicMatcher(tx, organisationId, revisions.topics)
  if (ids.length === 0 || matcher.askingTone.length === 0) return
  const rows = await readJudged(tx, organisationId, sql`and m.id = any(${ids}::uuid[]) and not m.removed`)
  const changes = rows.flatMap(row => {
    const found = new Set(postsOf(row).flatMap(post => matcher.match(post, sourcesOf(row))))
    const into = matcher.askingTone.filter(id => found.has(id) && !row.topics.includes(id))
    const out = matcher.askingTone.filter(id => !found.has(id) && row.topics.includes(id))
    return into.length + out.length === 0 ? [] : [{ id: row.id, into, out }]
  })
  for (const [, group] of Map.groupBy(changes, ({ into, out }) => JSON.stringify([into, out]))) {
    const { into, out } = group[0]!
    await settleShown(
      tx,
      organisationId,
      group.map(one => one.id),
      {
        topics: sql`array(select id from unnest(topics || ${into}::integer[]) as topic (id) where id <> all(${out}::integer[]))`,
        into: into.map(facet.topic),
        out: out.map(facet.topic),
      },
    )
  }
}
