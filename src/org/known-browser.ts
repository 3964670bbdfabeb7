import { randomUUID } from 'node:crypto'
import type { Context } from '../context.ts'
import type { RequestInfo } from '../http/index.ts'
import { installationMark } from './installation-mark.ts'
import { hashToken } from './link-token.ts'

/**
 * A browser in which somebody has signed in to an account keeps a sealed sign of it. Its tries are counted apart, so that
 * whoever guesses, from the same network too, keeps nobody out of the browser they always use. The sign opens nothing:
 * the password is asked for all the same. (OWASP, "Slow down online guessing attacks with device cookies".)
 */
const purpose = 'org.known-browser'
const days = 365

/** Named by the installation, as the session's is: two on one host do not put out each other's. */
const cookieName = (ctx: Parts): string => `vigie-${installationMark(ctx)}.known`

type Sign = { account: string; browser: string }
type Parts = Pick<Context, 'secrets' | 'config'>

/** What this browser's tries are counted under; null where nobody has signed in to that account here. */
export function knownBrowser(ctx: Parts, info: Pick<RequestInfo, 'headers'>, email: string): string | null {
  const sign = readSign(ctx, info)
  return sign !== null && sign.account === accountOf(email) ? sign.browser : null
}

/** To be called when the whole sign-in has succeeded. */
export function rememberBrowser(ctx: Parts, info: Pick<RequestInfo, 'headers' | 'setCookies'>, email: string): void {
  const known = readSign(ctx, info)
  const account = accountOf(email)
  const sign: Sign = { account, browser: known?.account === account ? known.browser : randomUUID() }
  const sealed = Buffer.from(ctx.secrets.seal(JSON.stringify(sign), purpose)).toString('base64url')
  const secure = ctx.config.publicUrl.startsWith('https:') ? '; Secure' : ''
  info.setCookies.push(
    `${cookieName(ctx)}=${sealed}; Path=/api/sign-in; Max-Age=${days * 86_400}; HttpOnly; SameSite=Lax${secure}`,
  )
}

const accountOf = (email: string): string => hashToken(email.trim().toLowerCase())

function readSign(ctx: Parts, info: Pick<RequestInfo, 'headers'>): Sign | null {
  const pairs = (info.headers.get('cookie') ?? '').split('; ')
  const name = `${cookieName(ctx)}=`
  const value = pairs.find(pair => pair.startsWith(name))?.slice(name.length)
  if (value === undefined) return null
  try {
    const sign = JSON.parse(ctx.secrets.open(Buffer.from(value, 'base64url').toString(), purpose)) as Partial<Sign>
    return typeof sign.account === 'string' && typeof sign.browser === 'string' ? (sign as Sign) : null
  } catch {
    // Sealed under a former secret, or made up: a browser like any other.
    return null
  }
}
