import { z } from 'zod'
import type { Account } from '../channel-contract.ts'
import { unexpected } from '../unexpected.ts'
import { api } from './authorise.ts'
import { type Context, call } from './call.ts'

const me = z.object({
  data: z.object({
    id: z.string().min(1),
    name: z.string().min(1),
    username: z.string().min(1),
    profile_image_url: z.url().nullish().catch(null),
  }),
})

/** Whose token this is (https://docs.x.com/x-api/users/get-my-user). The access renews itself, so its end is nobody's worry. */
export async function identify(ctx: Context): Promise<Account> {
  const { id, name, username, profile_image_url: avatar } = await ownAccount(ctx)
  return {
    key: id,
    name,
    handle: `@${username}`,
    url: `https://x.com/${username}`,
    avatarUrl: avatar ?? null,
    expiresAt: null,
    warnings: [],
  }
}

export async function ownAccount(ctx: Context): Promise<z.output<typeof me>['data']> {
  ctx.signal.throwIfAborted()
  const read = me.safeParse((await call(ctx, 'GET', '/users/me?user.fields=profile_image_url')).value)
  if (!read.success) throw unexpected(api, 'account')
  return read.data.data
}
