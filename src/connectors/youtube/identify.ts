import { z } from 'zod'
import type { Account } from '../channel-contract.ts'
import { ConnectorError } from '../connector-error.ts'
import type { ConnectorContext } from '../contract.ts'
import { reason } from '../reasons.ts'
import { unexpected } from '../unexpected.ts'
import { api, call } from './call.ts'

const channels = z.object({
  pageInfo: z.object({ totalResults: z.number() }),
  items: z
    .array(
      z.object({
        id: z.string().min(1),
        snippet: z.object({
          title: z.string().min(1),
          customUrl: z.string().nullish().catch(null),
          thumbnails: z
            .object({ default: z.object({ url: z.url() }) })
            .nullish()
            .catch(null),
        }),
      }),
    )
    .catch([]),
})

/** The channel that was chosen at Google (https://developers.google.com/youtube/v3/docs/channels/list). */
export async function identify(ctx: ConnectorContext): Promise<Account> {
  ctx.signal.throwIfAborted()
  const read = channels.safeParse(await call(ctx, 'GET', `${api}/channels?part=snippet&mine=true`))
  if (!read.success) throw unexpected(api, 'account')
  const [own] = read.data.items
  if (own === undefined) throw new ConnectorError('rejected', reason('nothing-to-connect', { host: new URL(api).host }))
  const { title, customUrl, thumbnails } = own.snippet
  return {
    key: own.id,
    name: title,
    handle: customUrl ?? null,
    url: `https://www.youtube.com/channel/${encodeURIComponent(own.id)}`,
    avatarUrl: thumbnails?.default.url ?? null,
    expiresAt: null,
    warnings: [],
  }
}
