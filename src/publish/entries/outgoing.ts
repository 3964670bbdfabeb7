import { sql } from 'kysely'
import type { Db } from '../../db/index.ts'
import type { EntryRow } from './entry-store.ts'

type Of = Pick<EntryRow, 'organisation_id' | 'id'>

const sendsOf = (db: Db, row: Of) =>
  db.selectFrom('send').where('organisation_id', '=', row.organisation_id).where('entry_id', '=', row.id)

/** Where a part of a thread stands at the network whatever became of the rest: its send goes on or is taken back, never begun anew. */
const halfOut = sql<boolean>`posts <> '[]'`

const handOversOf = (db: Db, row: Of) =>
  db
    .selectFrom('variant')
    .where('organisation_id', '=', row.organisation_id)
    .where('entry_id', '=', row.id)
    .where('channel_id', 'is', null)
    .where('removed', '=', false)
    .where('due_at', 'is not', null)

/** What of an entry waits for its hour: sends on which nothing is decided (one in doubt is not: a person settles it), hand-overs that are not done. */
export async function findOutgoing(db: Db, row: Of) {
  const sends = await sendsOf(db, row)
    .select(['id', 'variant_id', 'due_at', 'begun_at'])
    .where('state', 'in', ['waiting', 'sending', 'late', 'held'])
    .execute()
  const handOvers = await handOversOf(db, row).select(['id', 'due_at']).where('handed_over_at', 'is', null).execute()
  return { sends, handOvers: handOvers.map(({ id, due_at }) => ({ id, due_at: due_at! })) }
}

/** Variants that are on their way, out, half out or in doubt: a send that left something or is not over, a hand-over that is scheduled or done. */
export async function findEngaged(db: Db, row: Of): Promise<ReadonlySet<string>> {
  const sends = await sendsOf(db, row)
    .select('variant_id as id')
    .where(eb => eb.or([eb('state', 'not in', ['failed', 'cancelled']), halfOut]))
    .where('removed_at', 'is', null)
    .execute()
  const handOvers = await handOversOf(db, row).select('id').execute()
  return new Set([...sends, ...handOvers].map(one => one.id))
}

/** Variants that people outside can see, or may: what stands at a network or is being sent there, a hand-over that is done. */
export async function findOut(db: Db, row: Of): Promise<ReadonlySet<string>> {
  const sends = await sendsOf(db, row)
    .select('variant_id as id')
    .where(eb => eb.or([eb('state', 'in', ['sending', 'published', 'unknown']), halfOut]))
    .where('removed_at', 'is', null)
    .execute()
  const handOvers = await handOversOf(db, row).select('id').where('handed_over_at', 'is not', null).execute()
  return new Set([...sends, ...handOvers].map(one => one.id))
}
