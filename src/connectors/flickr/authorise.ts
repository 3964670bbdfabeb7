import { askDone } from '../ask-json.ts'
import type { OAuth, OAuthClient } from '../channel-contract.ts'
import type { ConnectorContext } from '../contract.ts'
import { authorisationOf, type Credentials } from '../oauth1.ts'
import { unexpected } from '../unexpected.ts'
import type { ChannelSettings } from './channel.ts'

const site = 'https://www.flickr.com/services/oauth'

/**
 * OAuth 1.0a (https://www.flickr.com/services/api/auth.oauth.html): temporary credentials, a person's word, the account's
 * own, which do not end by themselves.
 */
export const authorization: OAuth<ChannelSettings> = {
  ownClient: true,
  begin: async (ctx, client, { redirect, state }) => {
    const oauth_callback = `${redirect}?${new URLSearchParams({ state })}`
    const { token, secret } = await tokenAt(
      ctx,
      'request_token',
      { ...own(client), token: '', tokenSecret: '' },
      { oauth_callback },
    )
    return { challenge: token, verifier: JSON.stringify({ token, tokenSecret: secret }) }
  },
  // To take back what was published, the right to delete is needed.
  authorise: (_, _client, { challenge }) =>
    `${site}/authorize?${new URLSearchParams({ oauth_token: challenge, perms: 'delete' })}`,
  exchange: async (ctx, client, { code, verifier }) => {
    const begun = { ...own(client), ...(JSON.parse(verifier) as Pick<Credentials, 'token' | 'tokenSecret'>) }
    const { token, secret } = await tokenAt(ctx, 'access_token', begun, { oauth_verifier: code })
    return { secret: JSON.stringify({ ...own(client), token, tokenSecret: secret }), expiresAt: null }
  },
}

const own = ({ id, secret }: OAuthClient) => ({ key: id, keySecret: secret ?? '' })

/** Answers are forms; a refusal is one too (`oauth_problem`), with 400 or 401. */
async function tokenAt(ctx: ConnectorContext, name: string, credentials: Credentials, more: Record<string, string>) {
  const request = { method: 'GET', url: `${site}/${name}`, more }
  const authorization = authorisationOf(request, credentials, ctx.now)
  const form = new URLSearchParams((await askDone(ctx, { url: request.url, headers: { authorization } })).text())
  const [token, secret] = [form.get('oauth_token'), form.get('oauth_token_secret')]
  if (!token || !secret) throw unexpected(site, 'access')
  return { token, secret }
}
