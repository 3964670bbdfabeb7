import type { JsonWebKey } from 'node:crypto'
import { z } from 'zod'
import { AppError } from '../errors.ts'
import type { Outbound } from '../outbound/index.ts'

const metadata = z.looseObject({
  issuer: z.string(),
  authorization_endpoint: z.url(),
  token_endpoint: z.url(),
  jwks_uri: z.url(),
  userinfo_endpoint: z.url().optional(),
  token_endpoint_auth_methods_supported: z.array(z.string()).default(['client_secret_basic']),
})
export type Metadata = z.output<typeof metadata>

const loopback = /^(localhost|127\.0\.0\.1|\[::1\])$/

/**
 * The provider's discovery document (OpenID Connect Discovery 1.0 §4). Throws `org.oidc-unreachable`,
 * `org.oidc-no-provider` (no such document there), `org.oidc-insecure` (http elsewhere than on this machine).
 */
export async function discover(outbound: Outbound, issuer: string): Promise<Metadata> {
  const base = issuer.replace(/\/+$/, '')
  requireHttps(base)
  const response = await ask(outbound, { url: `${base}/.well-known/openid-configuration` })
  const found = response.status === 200 ? metadata.safeParse(jsonOf(response)) : undefined
  // A document of another issuer would let a server speak for one that it is not.
  if (!found?.success || found.data.issuer.replace(/\/+$/, '') !== base)
    throw new AppError('org.oidc-no-provider', { issuer })
  const { authorization_endpoint, token_endpoint, jwks_uri, userinfo_endpoint } = found.data
  for (const url of [authorization_endpoint, token_endpoint, jwks_uri, userinfo_endpoint])
    if (url !== undefined) requireHttps(url)
  return found.data
}

function requireHttps(address: string): void {
  const { protocol, hostname } = new URL(address)
  if (protocol === 'https:' || (protocol === 'http:' && loopback.test(hostname))) return
  throw new AppError('org.oidc-insecure', { address })
}

const tokens = z.looseObject({ id_token: z.string(), access_token: z.string().optional() })

export type Exchange = {
  clientId: string
  clientSecret: string | null
  code: string
  verifier: string
  redirectUri: string
}

/** Code against tokens (RFC 6749 §4.1.3, PKCE RFC 7636). Throws `org.oidc-failed` when the provider refuses. */
export async function exchangeCode(outbound: Outbound, provider: Metadata, exchange: Exchange) {
  const { clientId, clientSecret } = exchange
  const form = new URLSearchParams({
    grant_type: 'authorization_code',
    code: exchange.code,
    redirect_uri: exchange.redirectUri,
    code_verifier: exchange.verifier,
  })
  const headers: Record<string, string> = {
    'content-type': 'application/x-www-form-urlencoded',
    accept: 'application/json',
  }
  if (clientSecret === null) form.set('client_id', clientId)
  else if (provider.token_endpoint_auth_methods_supported.includes('client_secret_basic'))
    headers.authorization = `Basic ${Buffer.from(`${formEncode(clientId)}:${formEncode(clientSecret)}`).toString('base64')}`
  else {
    form.set('client_id', clientId)
    form.set('client_secret', clientSecret)
  }
  const response = await ask(outbound, { url: provider.token_endpoint, method: 'POST', headers, body: form.toString() })
  const found = response.status === 200 ? tokens.safeParse(jsonOf(response)) : undefined
  if (!found?.success) throw new AppError('org.oidc-failed', {}, { cause: reasonOf(response) })
  return { idToken: found.data.id_token, accessToken: found.data.access_token ?? null }
}

/** The provider's signing keys. */
export async function fetchKeys(outbound: Outbound, provider: Metadata): Promise<JsonWebKey[]> {
  const response = await ask(outbound, { url: provider.jwks_uri })
  const found = z.object({ keys: z.array(z.looseObject({})) }).safeParse(jsonOf(response))
  if (!found.success) throw new AppError('org.oidc-failed', {}, { cause: 'unreadable keys' })
  return found.data.keys as JsonWebKey[]
}

const userInfo = z.looseObject({ sub: z.string() })

/** Claims that the ID token left out. Throws `org.oidc-failed` when they speak of somebody else. */
export async function fetchUserInfo(outbound: Outbound, url: string, accessToken: string, sub: string) {
  const response = await ask(outbound, { url, headers: { authorization: `Bearer ${accessToken}` } })
  const found = userInfo.safeParse(jsonOf(response))
  if (!found.success || found.data.sub !== sub) throw new AppError('org.oidc-failed', {}, { cause: 'user info' })
  return found.data
}

type Response = Awaited<ReturnType<Outbound['fetch']>>

const ask = (outbound: Outbound, request: Parameters<Outbound['fetch']>[0]): Promise<Response> =>
  outbound.fetch({ timeout: 15_000, maxBytes: 1024 * 1024, ...request }).catch((cause: unknown) => {
    throw new AppError('org.oidc-unreachable', { host: new URL(request.url).host }, { cause })
  })

function jsonOf(response: Response): unknown {
  try {
    return response.json()
  } catch {
    return undefined
  }
}

/** For the log: the provider's error code, never a body that may hold tokens. */
function reasonOf(response: Response): string {
  const body = z.looseObject({ error: z.string() }).safeParse(jsonOf(response))
  return `${response.status} ${body.success ? body.data.error : ''}`
}

/** RFC 6749 appendix B: name and secret are form-encoded before Basic. */
const formEncode = (text: string): string => new URLSearchParams([['', text]]).toString().slice(1)
