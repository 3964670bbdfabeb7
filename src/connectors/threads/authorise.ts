import { z } from 'zod'
import { askFields } from '../ask-graph.ts'
import type { Grant, OAuth } from '../channel-contract.ts'
import type { ConnectorContext } from '../contract.ts'
import { oauth2, tokensIn } from '../oauth2.ts'
import { unexpected } from '../unexpected.ts'
import type { ChannelSettings } from './channel.ts'

const site = 'https://graph.threads.net'
export const api = `${site}/v1.0`

const granted = z.object({ access_token: z.string().min(1), expires_in: z.number().positive() })

const person = oauth2<ChannelSettings>({
  authorise: 'https://threads.net/oauth/authorize',
  token: `${site}/oauth/access_token`,
  scopes: 'threads_basic,threads_content_publish,threads_manage_replies,threads_read_replies,threads_delete',
  pkce: false,
  client: 'body',
  usually: 3600,
})

/**
 * An hour's access is exchanged for one of sixty days, which renews itself
 * (https://developers.facebook.com/docs/threads/get-started/long-lived-tokens).
 */
export const authorization: OAuth<ChannelSettings> = {
  ownClient: true,
  authorise: person.authorise,
  exchange: async (ctx, client, answer) => {
    const { access } = tokensIn((await person.exchange(ctx, client, answer)).secret)
    const fields = { grant_type: 'th_exchange_token', client_secret: client.secret ?? '', access_token: access }
    return longAccess(ctx, `${site}/access_token`, fields)
  },
  renew: ctx =>
    longAccess(ctx, `${site}/refresh_access_token`, {
      grant_type: 'th_refresh_token',
      access_token: tokensIn(ctx.secret).access,
    }),
}

async function longAccess(ctx: ConnectorContext, url: string, fields: Record<string, string>): Promise<Grant> {
  const read = granted.safeParse(await askFields(ctx, 'GET', url, fields))
  if (!read.success) throw unexpected(api, 'access')
  const { access_token: access, expires_in: seconds } = read.data
  return {
    secret: JSON.stringify({ access, refresh: null }),
    expiresAt: new Date(ctx.now.getTime() + seconds * 1000),
  }
}
