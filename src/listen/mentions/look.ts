import { type ColumnType, sql } from 'kysely'
import type { Context } from '../../context.ts'
import type { Db } from '../../db/index.ts'
import type { Actor } from '../../permissions.ts'

type At = ColumnType<Date, Date | string, Date | string>
/** When somebody last had the river before their eyes; one row a person. */
export interface RiverLookTable {
  organisation_id: string
  user_id: string
  at: At
}
declare module '../../db/tables.ts' {
  interface Tables {
    river_look: RiverLookTable
  }
}

const every = 10 * 60_000

/**
 * Keeps that a person looks at the river: at most one write a person in ten minutes, and most readings not even a
 * question to the database. Keys and other programs do not look.
 */
export function createLook(ctx: Context): (actor: Actor) => Promise<void> {
  const kept = new Map<string, number>()
  return async ({ organisationId, userId, via }) => {
    if (userId === null || via !== 'session') return
    const now = ctx.clock.now()
    const key = `${organisationId} ${userId}`
    if (now.getTime() - (kept.get(key) ?? 0) < every) return
    kept.set(key, now.getTime())
    await sql`
      insert into river_look (organisation_id, user_id, at) values (${organisationId}, ${userId}, ${now})
      on conflict (organisation_id, user_id) do update set at = excluded.at
      where river_look.at <= ${new Date(now.getTime() - every)}`.execute(ctx.db)
  }
}

export async function lastLook(db: Db, organisationId: string): Promise<Date | null> {
  const row = await db
    .selectFrom('river_look')
    .select(eb => eb.fn.max('at').as('at'))
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst()
  return row?.at ?? null
}
