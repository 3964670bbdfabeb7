import { sql } from 'kysely'
import type { Tx } from '../../db/index.ts'
import { facet } from '../ingest/facets.ts'
import { settleShown } from '../mentions/settle-shown.ts'
import { type JudgedRow, readJudged, sourcesOf } from './judged-rows.ts'

/**
 * Stored mentions that another source has just brought too, unchanged: topics that want that source, or name it, take
 * them in. What is judged are the words that are stored; topics that they have stay. Returns the ids that gained some.
 */
export async function gainTopics(
  tx: Tx,
  organisationId: string,
  ids: string[],
  topicsOf: (row: JudgedRow, sources: number[], titles: string[]) => number[],
): Promise<string[]> {
  const rows = ids.length === 0 ? [] : await readJudged(tx, organisationId, sql`and m.id = any(${ids}::uuid[])`)
  const gained = rows.flatMap(row => {
    const more = topicsOf(row, sourcesOf(row), row.titles).filter(id => !row.topics.includes(id))
    return more.length === 0 ? [] : [{ id: row.id, more }]
  })
  for (const [, group] of Map.groupBy(gained, one => String(one.more))) {
    const { more } = group[0]!
    const same = group.map(one => one.id)
    await settleShown(tx, organisationId, same, {
      topics: sql`topics || ${more}::integer[]`,
      into: more.map(facet.topic),
    })
  }
  return gained.map(one => one.id)
}
