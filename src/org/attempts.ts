import { sql } from 'kysely'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import { hashToken } from './link-token.ts'

type AttemptLimit = { max: number; minutes: number }

/**
 * Counts one try at something that can be guessed. The count lives in the database, so that a restart or a second
 * process gives no new tries. Throws `org.too-many-attempts` (429) beyond `max` within `minutes`.
 */
export async function countAttempt(ctx: Pick<Context, 'db' | 'clock'>, key: string, limit: AttemptLimit) {
  const now = ctx.clock.now()
  const ends = new Date(now.getTime() + limit.minutes * 60_000)
  const { count, window_ends_at } = await ctx.db
    .insertInto('attempt')
    .values({ key: hashToken(key), count: 1, window_ends_at: ends })
    .onConflict(conflict =>
      conflict.column('key').doUpdateSet({
        count: sql<number>`case when attempt.window_ends_at <= ${now} then 1 else attempt.count + 1 end`,
        window_ends_at: sql<Date>`case when attempt.window_ends_at <= ${now} then ${ends} else attempt.window_ends_at end`,
      }),
    )
    .returning(['count', 'window_ends_at'])
    .executeTakeFirstOrThrow()
  if (count <= limit.max) return
  const minutes = Math.max(1, Math.ceil((window_ends_at.getTime() - now.getTime()) / 60_000))
  throw new AppError('org.too-many-attempts', { minutes }, { status: 429 })
}

/** After a success: earlier failures no longer count. */
export const forgetAttempts = async (ctx: Pick<Context, 'db'>, key: string): Promise<void> => {
  await ctx.db.deleteFrom('attempt').where('key', '=', hashToken(key)).execute()
}
