import { createHash, randomBytes } from 'node:crypto'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import { auditAccount } from './audit.ts'
import { type Auth, addressHeader } from './auth.ts'
import { verifyIdToken } from './id-token.ts'
import { hashToken, newLinkToken, organisationOfToken } from './link-token.ts'
import { accountOfClaims } from './oidc-account.ts'
import { discover, exchangeCode, fetchKeys, fetchUserInfo } from './oidc-client.ts'
import { findOidc, redirectUri, secretPurpose } from './oidc-settings.ts'
import { findOrganisationBySlug } from './organisations.ts'

type Parts = Pick<Context, 'db' | 'outbound' | 'secrets' | 'clock' | 'config' | 'log'>

const cookieName = 'vigie_oidc'
const verifierPurpose = 'org.oidc-verifier'
const minutes = 10

/**
 * The two addresses that a browser visits (not fetches) to sign in through an organisation's provider: authorisation
 * code flow with PKCE, state and nonce, tied to the browser by a cookie. Everything else below /api/auth/ is not found.
 */
export const oidcHandler =
  (ctx: Parts, auth: Auth) =>
  async (request: Request): Promise<Response> => {
    const url = new URL(request.url)
    if (request.method !== 'GET') return new Response(null, { status: 404 })
    try {
      if (url.pathname === '/api/auth/oidc/start') return await start(ctx, url)
      if (url.pathname === '/api/auth/oidc/callback') return await callback(ctx, auth, url, request.headers)
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      ctx.log.warn({ code: error.code, reason: String(error.cause ?? '') }, 'sign-in through a provider failed')
      const place = `/sign-in?error=${encodeURIComponent(error.code)}`
      return redirect(ctx.config.publicUrl + place, [cookie(ctx, '', 0)])
    }
    return new Response(null, { status: 404 })
  }

async function start(ctx: Parts, url: URL): Promise<Response> {
  // The provider sends people back to the public address: the cookie must be there, not at another name of this machine.
  const publicUrl = new URL(ctx.config.publicUrl)
  if (url.host !== publicUrl.host) return redirect(new URL(url.pathname + url.search, publicUrl).href)
  const organisation = await findOrganisationBySlug(ctx.db, url.searchParams.get('organisation') ?? '')
  const provider = organisation && (await findOidc(ctx.db, organisation.id))
  if (provider === undefined) throw new AppError('org.no-oidc', {}, { status: 404 })
  const metadata = await discover(ctx.outbound, provider.issuer)
  const state = newLinkToken(provider.organisation_id)
  const [browser, nonce, verifier] = [randomText(), randomText(), randomText()]
  await ctx.db
    .insertInto('oidc_flow')
    .values({
      organisation_id: provider.organisation_id,
      state_hash: hashToken(state),
      browser_hash: hashToken(browser),
      nonce,
      sealed_verifier: ctx.secrets.seal(verifier, verifierPurpose),
      landing: landingPath(url.searchParams.get('to')),
      expires_at: new Date(ctx.clock.now().getTime() + minutes * 60_000),
    })
    .execute()
  const target = new URL(metadata.authorization_endpoint)
  const parameters = {
    response_type: 'code',
    client_id: provider.client_id,
    redirect_uri: redirectUri(ctx.config),
    scope: 'openid email profile',
    state,
    nonce,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  }
  for (const [name, value] of Object.entries(parameters)) target.searchParams.set(name, value)
  return redirect(target.href, [cookie(ctx, browser, minutes * 60)])
}

async function callback(ctx: Parts, auth: Auth, url: URL, headers: Headers): Promise<Response> {
  const flow = await takeFlow(ctx, url.searchParams.get('state') ?? '', headers)
  const provider = await findOidc(ctx.db, flow.organisation_id)
  if (provider === undefined) throw new AppError('org.no-oidc', {}, { status: 404 })
  const code = url.searchParams.get('code')
  if (code === null) throw new AppError('org.oidc-failed', {}, { cause: url.searchParams.get('error') ?? 'no code' })
  const metadata = await discover(ctx.outbound, provider.issuer)
  // RFC 9207: a provider that names itself must be the one that was asked.
  const named = url.searchParams.get('iss')
  if (named !== null && named !== metadata.issuer)
    throw new AppError('org.oidc-failed', {}, { cause: 'issuer mixed up' })
  const { idToken, accessToken } = await exchangeCode(ctx.outbound, metadata, {
    clientId: provider.client_id,
    clientSecret:
      provider.sealed_secret === null
        ? null
        : ctx.secrets.open(provider.sealed_secret, secretPurpose(provider.organisation_id)),
    code,
    verifier: ctx.secrets.open(flow.sealed_verifier, verifierPurpose),
    redirectUri: redirectUri(ctx.config),
  })
  const expected = { issuer: metadata.issuer, clientId: provider.client_id, nonce: flow.nonce, now: ctx.clock.now() }
  let claims = readToken(idToken, await fetchKeys(ctx.outbound, metadata), expected)
  if (claims.email === undefined && metadata.userinfo_endpoint !== undefined && accessToken !== null) {
    const more = await fetchUserInfo(ctx.outbound, metadata.userinfo_endpoint, accessToken, claims.sub)
    claims = withUserInfo(claims, more)
  }
  const ip = headers.get('x-forwarded-for')
  const account = await accountOfClaims(ctx, provider, claims, ip)
  const session = new Headers({ 'user-agent': headers.get('user-agent') ?? '' })
  if (ip !== null) session.set(addressHeader, ip)
  const opened = await auth.api.openSession({
    body: { userId: account.userId, organisationId: provider.organisation_id },
    headers: session,
    returnHeaders: true,
  })
  await auditAccount(ctx.db, account, 'org.sign-in', {
    details: { with: 'provider', label: provider.label },
    organisationId: provider.organisation_id,
    ...(ip === null ? {} : { ip }),
  })
  return redirect(ctx.config.publicUrl + flow.landing, [...opened.headers.getSetCookie(), cookie(ctx, '', 0)])
}

/** Takes the flow away before anything else: a state (and the code that came with it) works once. */
async function takeFlow(ctx: Parts, state: string, headers: Headers) {
  const organisationId = organisationOfToken(state)
  const browser = new RegExp(`(?:^|; )${cookieName}=([\\w-]+)`).exec(headers.get('cookie') ?? '')?.[1]
  const flow =
    organisationId === null || browser === undefined
      ? undefined
      : await ctx.db
          .deleteFrom('oidc_flow')
          .where('organisation_id', '=', organisationId)
          .where('state_hash', '=', hashToken(state))
          .where('browser_hash', '=', hashToken(browser))
          .returningAll()
          .executeTakeFirst()
  if (flow === undefined || flow.expires_at <= ctx.clock.now()) throw new AppError('org.oidc-flow-expired')
  return flow
}

function readToken(...parts: Parameters<typeof verifyIdToken>) {
  try {
    return verifyIdToken(...parts)
  } catch (cause) {
    throw new AppError('org.oidc-failed', {}, { cause })
  }
}

function withUserInfo(claims: ReturnType<typeof verifyIdToken>, more: Record<string, unknown>) {
  const text = (value: unknown) => (typeof value === 'string' ? value : undefined)
  const verified = more.email_verified
  return {
    ...claims,
    email: text(more.email),
    email_verified:
      typeof verified === 'boolean' ? verified : verified === 'true' ? true : verified === 'false' ? false : undefined,
    name: claims.name ?? text(more.name),
    locale: claims.locale ?? text(more.locale),
  }
}

/** Only a path of our own: neither another site (`//evil`, `/\evil`) nor an address of the API. */
export const landingPath = (to: string | null): string =>
  to !== null && /^\/(?![/\\])[^\s\\]*$/.test(to) && !to.startsWith('/api/') ? to : '/'

const randomText = (): string => randomBytes(32).toString('base64url')

const cookie = (ctx: Parts, value: string, seconds: number): string =>
  `${cookieName}=${value}; Path=/api/auth/oidc; Max-Age=${seconds}; HttpOnly; SameSite=Lax${ctx.config.publicUrl.startsWith('https:') ? '; Secure' : ''}`

function redirect(location: string, cookies: string[] = []): Response {
  const headers = new Headers({ location, 'cache-control': 'no-store' })
  for (const line of cookies) headers.append('set-cookie', line)
  return new Response(null, { status: 302, headers })
}
