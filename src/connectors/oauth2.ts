import { z } from 'zod'
import { ask, askJson } from './ask-json.ts'
import type { Grant, OAuth, OAuthClient } from './channel-contract.ts'
import { ConnectorError } from './connector-error.ts'
import type { ConnectorContext } from './contract.ts'
import { reason } from './reasons.ts'
import { unexpected } from './unexpected.ts'

/** What differs between networks that grant access by an authorisation code (RFC 6749 §4.1, PKCE of RFC 7636). */
type Described = {
  authorise: string
  token: string
  revoke?: string
  scopes: string
  /** Only where the network has it: others refuse what they do not know. */
  pkce: boolean
  /** How the application says who it is when it asks for a token. */
  client: 'basic' | 'body'
  /** More of the address that a person is sent to. */
  more?: Record<string, string>
  /** Seconds that an access holds where the network does not say. */
  usually: number
}

const granted = z.object({
  access_token: z.string().min(1),
  refresh_token: z.string().min(1).nullish().catch(null),
  expires_in: z.number().positive().nullish().catch(null),
})
/** Both tokens are the channel's one secret: many networks give a new pair at each renewal, and the old one is worth nothing then. */
const bothTokens = z.object({ access: z.string().min(1), refresh: z.string().nullable() })
type Tokens = z.output<typeof bothTokens>

/** Throws `auth` where the secret is missing or not one of ours. */
export function tokensIn(secret: string | null): Tokens {
  try {
    return bothTokens.parse(JSON.parse(secret ?? ''))
  } catch (cause) {
    throw new ConnectorError('auth', reason('secret-missing', {}), { cause })
  }
}

/** An organisation brings an application of its own: none of these networks lets one be made by a program. */
export function oauth2<Settings extends z.ZodObject>(at: Described): OAuth<Settings> {
  type Context = ConnectorContext<Settings>
  const { revoke } = at

  const form = (client: OAuthClient, url: string, fields: Record<string, string>) => {
    const secret: Record<string, string> =
      client.secret === null || at.client === 'basic' ? {} : { client_secret: client.secret }
    return {
      url,
      method: 'POST' as const,
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        ...(client.secret !== null && at.client === 'basic' ? { authorization: basic(client.id, client.secret) } : {}),
      },
      body: new URLSearchParams({ ...fields, client_id: client.id, ...secret }).toString(),
    }
  }
  async function grant(
    ctx: Context,
    client: OAuthClient,
    fields: Record<string, string>,
    old: string | null,
  ): Promise<Grant> {
    const { value } = await askJson(ctx, form(client, at.token, fields)).catch(refusedAccess)
    const read = granted.safeParse(value)
    if (!read.success) throw unexpected(at.token, 'access')
    const { access_token: access, refresh_token: refresh, expires_in: seconds } = read.data
    const tokens: Tokens = { access, refresh: refresh ?? old }
    const expiresAt = new Date(ctx.now.getTime() + (seconds ?? at.usually) * 1000)
    return { secret: JSON.stringify(tokens), expiresAt, ...(tokens.refresh === null ? { renewable: false } : {}) }
  }

  return {
    ownClient: true,
    authorise: (_, client, { redirect, state, challenge }) => {
      const query = new URLSearchParams({
        response_type: 'code',
        client_id: client.id,
        redirect_uri: redirect,
        scope: at.scopes,
        state,
        ...(at.pkce ? { code_challenge: challenge, code_challenge_method: 'S256' } : {}),
        ...at.more,
      })
      return `${at.authorise}?${query}`
    },
    exchange: (ctx, client, { redirect, code, verifier }) => {
      const proof: Record<string, string> = at.pkce ? { code_verifier: verifier } : {}
      return grant(ctx, client, { grant_type: 'authorization_code', code, redirect_uri: redirect, ...proof }, null)
    },
    renew: (ctx, client) => {
      const { refresh } = tokensIn(ctx.secret)
      if (refresh === null) throw new ConnectorError('auth', reason('secret-missing', {}))
      return grant(ctx, client, { grant_type: 'refresh_token', refresh_token: refresh }, refresh)
    },
    ...(revoke === undefined
      ? {}
      : {
          revoke: async (ctx: Context, client: OAuthClient) => {
            const { access, refresh } = tokensIn(ctx.secret)
            await ask(ctx, form(client, revoke, { token: refresh ?? access }))
          },
        }),
  }
}

/** A token endpoint says 400 where an access or an application is no longer accepted (RFC 6749 §5.2): a matter for a person. */
function refusedAccess(error: unknown): never {
  if (!(error instanceof ConnectorError) || error.kind !== 'rejected') throw error
  throw new ConnectorError('auth', error.reason, { cause: error })
}

const basic = (id: string, secret: string) =>
  `Basic ${Buffer.from(`${encodeURIComponent(id)}:${encodeURIComponent(secret)}`).toString('base64')}`
