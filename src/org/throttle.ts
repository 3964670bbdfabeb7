import { sql } from 'kysely'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import { hashToken } from './link-token.ts'

/** No waiting grows beyond this, and after so long without a try a key is forgotten. */
const longestWait = 15
const forgottenAfter = 24 * 60

/**
 * Counts one try at something that can be guessed, under a key that names where it comes from. The first `free` tries are
 * heard at once, after each further one the next is heard only later: 1, 2, 4, 8, then 15 minutes. A try that comes too
 * early is refused unheard and makes the waiting no longer, so that a person who waits gets through. Counted before the
 * answer is known, in the database, so that tries at one moment, a restart or a second process win nothing. Throws
 * `org.too-many-attempts` (429).
 */
export async function throttle(ctx: Pick<Context, 'db' | 'clock'>, name: string, free: number): Promise<void> {
  const now = ctx.clock.now()
  const key = hashToken(name)
  const forgotten = new Date(now.getTime() + forgottenAfter * 60_000)
  const tries = sql<number>`(case when attempt.window_ends_at <= ${now} then 1 else attempt.count + 1 end)`
  // After the last free try the first waiting begins: the try that follows is the first that had to wait.
  const wait = (count: ReturnType<typeof sql<number>>) => sql<Date>`
    ${now}::timestamptz + case when ${count} < ${free} then interval '0'
      else least(power(2, least(${count} - ${free}, 10)), ${longestWait}) * interval '1 minute' end`
  const heard = await sql`
    insert into attempt (key, count, window_ends_at, free_at)
    values (${key}, 1, ${forgotten}, ${wait(sql<number>`1`)})
    on conflict (key) do update set count = ${tries}, window_ends_at = ${forgotten}, free_at = ${wait(tries)}
    where attempt.free_at is null or attempt.free_at <= ${now} or attempt.window_ends_at <= ${now}
    returning count`.execute(ctx.db)
  if (heard.rows.length > 0) return
  const row = await ctx.db.selectFrom('attempt').select('free_at').where('key', '=', key).executeTakeFirst()
  const left = (row?.free_at?.getTime() ?? now.getTime()) - now.getTime()
  throw new AppError('org.too-many-attempts', { minutes: Math.max(1, Math.ceil(left / 60_000)) }, { status: 429 })
}

/** Counts one more within the hour that began with the first; returns how many there are. Refuses nothing. */
export async function countWithinHour(ctx: Pick<Context, 'db' | 'clock'>, name: string): Promise<number> {
  const now = ctx.clock.now()
  const { rows } = await sql<{ count: number }>`
    insert into attempt (key, count, window_ends_at) values (${hashToken(name)}, 1, ${new Date(now.getTime() + 3_600_000)})
    on conflict (key) do update set
      count = case when attempt.window_ends_at <= ${now} then 1 else attempt.count + 1 end,
      window_ends_at = case when attempt.window_ends_at <= ${now} then excluded.window_ends_at else attempt.window_ends_at end
    returning count`.execute(ctx.db)
  return rows[0]!.count
}
