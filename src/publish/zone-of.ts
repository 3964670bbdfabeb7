import type { Context } from '../context.ts'
import type { Db } from '../db/index.ts'
import { wallTimeAt } from '../time-zone.ts'

/** The organisation's IANA time zone. */
export async function zoneOf(db: Db, organisationId: string): Promise<string> {
  const row = await db
    .selectFrom('organisation')
    .select('time_zone')
    .where('id', '=', organisationId)
    .executeTakeFirst()
  return row?.time_zone ?? 'UTC'
}

/** Today as the organisation counts days, `2027-03-31`. */
export const todayOf = async ({ db, clock }: Pick<Context, 'db' | 'clock'>, organisationId: string): Promise<string> =>
  wallTimeAt(clock.now(), await zoneOf(db, organisationId)).slice(0, 10)
