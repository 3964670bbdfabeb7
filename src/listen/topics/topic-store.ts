import { type Selectable, sql } from 'kysely'
import type { Db, Tx } from '../../db/index.ts'
import { nextNumber } from '../sources/source-store.ts'
import type { TopicTable } from '../tables.ts'
import type { TopicInput } from './topic-schema.ts'

export type TopicRow = Selectable<TopicTable>

export const listTopicRows = (db: Db, organisationId: string): Promise<TopicRow[]> =>
  db
    .selectFrom('topic')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('deleting', '=', false)
    .orderBy('id')
    .execute()

export const findTopicRow = (db: Db, organisationId: string, id: number): Promise<TopicRow | undefined> =>
  db
    .selectFrom('topic')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .where('deleting', '=', false)
    .executeTakeFirst()

/** Topics that new items are held against. */
export const activeTopics = (db: Db, organisationId: string): Promise<TopicRow[]> =>
  db
    .selectFrom('topic')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('deleting', '=', false)
    .where('archived', '=', false)
    .orderBy('id')
    .execute()

/**
 * Tells every process that topics changed. Ingest holds the same row while it stores, so that after this no batch is
 * under way that knows only the old topics.
 */
export async function raiseRevision(tx: Tx, organisationId: string): Promise<void> {
  await tx
    .insertInto('listen_state')
    .values({ organisation_id: organisationId })
    .onConflict(conflict =>
      conflict.column('organisation_id').doUpdateSet({ revision: sql`listen_state.revision + 1` }),
    )
    .execute()
}

/** The same for the weights of words. */
export async function raiseToneRevision(tx: Tx, organisationId: string): Promise<void> {
  await tx
    .insertInto('listen_state')
    .values({ organisation_id: organisationId })
    .onConflict(conflict =>
      conflict.column('organisation_id').doUpdateSet({ tone_revision: sql`listen_state.tone_revision + 1` }),
    )
    .execute()
}

export type Revisions = { topics: number; tone: number; unmatchedDays: number }

/** Read and held until the transaction ends (with `hold`), or only read. */
export async function readRevisions(db: Db | Tx, organisationId: string, hold: boolean): Promise<Revisions> {
  const query = db
    .selectFrom('listen_state')
    .select(['revision', 'tone_revision', 'unmatched_days'])
    .where('organisation_id', '=', organisationId)
  const row = await (hold ? query.forShare() : query).executeTakeFirst()
  if (row !== undefined) return { topics: row.revision, tone: row.tone_revision, unmatchedDays: row.unmatched_days }
  await db
    .insertInto('listen_state')
    .values({ organisation_id: organisationId })
    .onConflict(conflict => conflict.doNothing())
    .execute()
  return readRevisions(db, organisationId, hold)
}

export async function insertTopic(tx: Tx, organisationId: string, input: TopicInput, at: Date): Promise<number> {
  const id = await nextNumber(tx, organisationId, 'topic')
  await tx
    .insertInto('topic')
    .values({ organisation_id: organisationId, id, ...input, archived: false, created_at: at, updated_at: at })
    .execute()
  return id
}

/** Items stored, about: the goal of a run of applying. */
export async function countStored(db: Db | Tx, organisationId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from mention where organisation_id = ${organisationId}`.execute(db)
  return rows[0]!.count
}
