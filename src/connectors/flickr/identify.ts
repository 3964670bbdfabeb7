import { z } from 'zod'
import type { Account } from '../channel-contract.ts'
import type { ConnectorContext } from '../contract.ts'
import { unexpected } from '../unexpected.ts'
import { api, call } from './call.ts'

const signedIn = z.object({
  user: z.object({
    id: z.string().min(1),
    username: z.object({ _content: z.string().min(1) }),
    path_alias: z.string().nullish().catch(null),
  }),
})

/** Whose credentials these are (https://www.flickr.com/services/api/flickr.test.login.html). */
export async function identify(ctx: ConnectorContext): Promise<Account> {
  ctx.signal.throwIfAborted()
  const read = signedIn.safeParse(await call(ctx, 'GET', 'test.login'))
  if (!read.success) throw unexpected(api, 'account')
  const { id, username, path_alias: alias } = read.data.user
  return {
    key: id,
    name: username._content,
    handle: alias || null,
    url: `https://www.flickr.com/photos/${encodeURIComponent(alias || id)}/`,
    avatarUrl: null,
    expiresAt: null,
    warnings: [],
  }
}
