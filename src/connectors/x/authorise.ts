import { oauth2 } from '../oauth2.ts'
import type { ChannelSettings } from './channel.ts'

export const api = 'https://api.x.com/2'

/** https://docs.x.com/fundamentals/authentication/oauth-2-0/authorization-code */
export const authorization = oauth2<ChannelSettings>({
  authorise: 'https://x.com/i/oauth2/authorize',
  token: `${api}/oauth2/token`,
  revoke: `${api}/oauth2/revoke`,
  // Without `offline.access` the access ends after two hours, with no way to renew it.
  scopes: 'tweet.read tweet.write users.read media.write offline.access',
  pkce: true,
  client: 'basic',
  usually: 7200,
})
