import { sql } from 'kysely'
import type { Db } from '../../db/index.ts'
import type { SourceRow } from '../sources/source-store.ts'

export type DueSource = Pick<SourceRow, 'organisation_id' | 'id' | 'connector' | 'settings'> & {
  /** Of the address in the settings; the network where there is none. */
  host: string
}

/**
 * Sources of any organisation that are due and that nobody reads, at most `most`: each organisation's turn, within it each
 * host's, the longest due first. A thousand feeds of one site stand behind the one feed of another.
 */
export async function listDue(db: Db, now: Date, most: number): Promise<DueSource[]> {
  const { rows } = await sql<DueSource>`
    with due as (
      select organisation_id, id, connector, settings, next_poll_at, coalesce((
        select substring(value from '^https?://([^/?#]+)') from jsonb_each_text(settings)
        where value ~ '^https?://' order by key in ('server', 'url', 'address') desc, key limit 1
      ), connector) as host
      from source where state <> 'paused' and next_poll_at <= ${now} and (lease_until is null or lease_until < ${now})
    ), hosts as (
      select *, row_number() over (partition by organisation_id, host order by next_poll_at, id) as host_turn from due
    ), turns as (
      select *, row_number() over (partition by organisation_id order by host_turn, next_poll_at, id) as turn from hosts
    )
    select organisation_id, id, connector, settings, host from turns order by turn, next_poll_at, id limit ${most}`.execute(
    db,
  )
  return rows
}

/**
 * Takes those of some sources that are still due for one process; nobody else takes them before `until`. Several
 * processes may ask at once. In the order given.
 */
export async function claimSources(
  db: Db,
  owner: string,
  now: Date,
  until: Date,
  sources: Pick<DueSource, 'organisation_id' | 'id'>[],
): Promise<SourceRow[]> {
  if (sources.length === 0) return []
  const rows = await db
    .updateTable('source')
    .set({ lease_owner: owner, lease_until: until, last_attempt_at: now })
    .where(({ eb, refTuple, selectFrom }) =>
      eb(
        refTuple('organisation_id', 'id'),
        'in',
        selectFrom('source')
          .select(['organisation_id', 'id'])
          .where(({ eb: inner, refTuple: pair, tuple }) =>
            inner(
              pair('organisation_id', 'id'),
              'in',
              sources.map(one => tuple(one.organisation_id, one.id)),
            ),
          )
          .where('state', '!=', 'paused')
          .where('next_poll_at', '<=', now)
          .where(inner => inner.or([inner('lease_until', 'is', null), inner('lease_until', '<', now)]))
          .forUpdate()
          .skipLocked()
          .$asTuple('organisation_id', 'id'),
      ),
    )
    .returningAll()
    .execute()
  const place = new Map(sources.map((one, index) => [`${one.organisation_id} ${one.id}`, index]))
  const placeOf = (row: SourceRow) => place.get(`${row.organisation_id} ${row.id}`)!
  return rows.sort((a, b) => placeOf(a) - placeOf(b))
}

/** Takes whatever is due, at most `most`. */
export const claimDue = async (db: Db, owner: string, now: Date, until: Date, most: number): Promise<SourceRow[]> =>
  claimSources(db, owner, now, until, await listDue(db, now, most))
