import { sql } from 'kysely'
import type { Tx } from '../../db/index.ts'
import { AppError } from '../../errors.ts'
import { raiseRevision } from './topic-store.ts'

/**
 * Takes a source that goes out of the topics that are limited to some. One that listens to nothing else would hear
 * nothing from then on, without a word: throws `listen.source-of-topics`, naming those.
 */
export async function leaveTopics(tx: Tx, organisationId: string, sourceId: number): Promise<void> {
  // Whoever changes topics waits, so that none is limited to this source meanwhile.
  await raiseRevision(tx, organisationId)
  const { rows } = await sql<{ id: number; name: string; others: boolean }>`
    select id, name, exists (
      select 1 from source where source.organisation_id = topic.organisation_id and source.id = any(topic.sources)
        and source.id <> ${sourceId}) as others
    from topic where organisation_id = ${organisationId} and not deleting and sources @> array[${sourceId}::integer]
    order by name`.execute(tx)
  const alone = rows.filter(row => !row.others)
  if (alone.length > 0)
    throw new AppError(
      'listen.source-of-topics',
      { count: alone.length, topics: alone.map(row => row.name).join(', ') },
      { status: 409 },
    )
  if (rows.length === 0) return
  await sql`
    update topic set sources = array_remove(sources, ${sourceId}::integer)
    where organisation_id = ${organisationId} and id = any(${rows.map(row => row.id)}::integer[])`.execute(tx)
}
