import { z } from 'zod'
import type { Account } from '../channel-contract.ts'
import { unexpected } from '../unexpected.ts'
import { api, type Context, call } from './call.ts'

const account = z.object({
  id: z.string().min(1).nullish().catch(null),
  username: z.string().min(1),
  business_name: z.string().nullish().catch(null),
  profile_image: z.url().nullish().catch(null),
})

/** Whose token this is (https://developers.pinterest.com/docs/api/v5/user_account-get). */
export async function identify(ctx: Context): Promise<Account> {
  ctx.signal.throwIfAborted()
  const read = account.safeParse((await call(ctx, 'GET', '/user_account')).value)
  if (!read.success) throw unexpected(api, 'account')
  const { id, username, business_name: name, profile_image: avatar } = read.data
  return {
    key: id ?? username,
    name: name || username,
    handle: `@${username}`,
    url: `https://www.pinterest.com/${encodeURIComponent(username)}/`,
    avatarUrl: avatar ?? null,
    expiresAt: null,
    warnings: [],
  }
}
