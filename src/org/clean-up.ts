import { z } from 'zod'
import type { Context } from '../context.ts'
import { jobType } from '../jobs/index.ts'

export const cleanUpJob = jobType({ name: 'org.clean-up', data: z.object({}) })

const day = 86_400_000

/** Takes away what has expired and nobody can use any more, in the whole installation. */
export async function cleanUp(ctx: Pick<Context, 'db' | 'clock'>): Promise<void> {
  const now = ctx.clock.now()
  await ctx.db.deleteFrom('attempt').where('window_ends_at', '<', now).execute()
  await ctx.db.deleteFrom('oidc_flow').where('expires_at', '<', now).execute()
  await ctx.db.deleteFrom('auth_session').where('expiresAt', '<', now).execute()
  await ctx.db.deleteFrom('auth_verification').where('expiresAt', '<', now).execute()
  // Expired invitations stay a month in the list, so that somebody sees that nobody came.
  await ctx.db
    .deleteFrom('invitation')
    .where('accepted_at', 'is', null)
    .where('expires_at', '<', new Date(now.getTime() - 30 * day))
    .execute()
}
