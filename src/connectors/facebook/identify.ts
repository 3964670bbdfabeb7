import { z } from 'zod'
import { graphApi } from '../ask-graph.ts'
import type { Account } from '../channel-contract.ts'
import { unexpected } from '../unexpected.ts'
import { type Context, call } from './call.ts'

const page = z.object({
  id: z.string().min(1),
  name: z.string().min(1),
  username: z.string().nullish().catch(null),
  link: z.url().nullish().catch(null),
})

/** The page whose access this is (https://developers.facebook.com/docs/graph-api/reference/page). */
export async function identify(ctx: Context): Promise<Account> {
  ctx.signal.throwIfAborted()
  const read = page.safeParse(await call(ctx, 'GET', '/me?fields=id,name,username,link'))
  if (!read.success) throw unexpected(graphApi, 'account')
  const { id, name, username, link } = read.data
  return {
    key: id,
    name,
    handle: username ? `@${username}` : null,
    url: link ?? `https://www.facebook.com/${encodeURIComponent(id)}`,
    avatarUrl: null,
    expiresAt: null,
    warnings: [],
  }
}
