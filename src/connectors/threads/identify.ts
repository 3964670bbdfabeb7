import { z } from 'zod'
import { callGraph } from '../ask-graph.ts'
import type { Account } from '../channel-contract.ts'
import type { ConnectorContext } from '../contract.ts'
import { unexpected } from '../unexpected.ts'
import { api } from './authorise.ts'

const me = z.object({
  id: z.string().min(1),
  username: z.string().min(1),
  name: z.string().nullish().catch(null),
  threads_profile_picture_url: z.url().nullish().catch(null),
})

/** Whose access this is (https://developers.facebook.com/docs/threads/threads-profiles). */
export async function identify(ctx: ConnectorContext): Promise<Account> {
  ctx.signal.throwIfAborted()
  const fields = 'id,username,name,threads_profile_picture_url'
  const read = me.safeParse(await callGraph(ctx, 'GET', `${api}/me`, { fields }))
  if (!read.success) throw unexpected(api, 'account')
  const { id, username, name, threads_profile_picture_url: avatar } = read.data
  return {
    key: id,
    name: name || username,
    handle: `@${username}`,
    url: `https://www.threads.com/@${encodeURIComponent(username)}`,
    avatarUrl: avatar ?? null,
    expiresAt: null,
    warnings: [],
  }
}
