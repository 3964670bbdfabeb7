import { isAPIError } from 'better-auth/api'
import { AppError, type ErrorCode, type ErrorStatus } from '../errors.ts'
import type { RequestInfo } from '../http/index.ts'
import { addressHeader } from './auth.ts'

/** What better-auth may know of a request: its headers, with the address that our server saw. */
export function authHeaders(info: Pick<RequestInfo, 'headers' | 'ip'>): Headers {
  const headers = new Headers(info.headers)
  headers.set(addressHeader, info.ip)
  return headers
}

/**
 * One call of `auth.api.…({ …, headers, returnHeaders: true })`: its cookies go to the answer, its errors become ours.
 * Inside, better-auth's errors are English sentences with a code; users get a sentence in their language.
 */
export async function callAuth<T>(
  info: Pick<RequestInfo, 'headers' | 'ip' | 'setCookies'>,
  call: (headers: Headers) => Promise<{ headers: Headers; response: T }>,
): Promise<T> {
  try {
    const { headers, response } = await call(authHeaders(info))
    info.setCookies.push(...(headers?.getSetCookie() ?? []))
    return response
  } catch (error) {
    throw toAppError(error)
  }
}

export function toAppError(error: unknown): unknown {
  if (!isAPIError(error)) return error
  const code = String((error.body as { code?: unknown } | undefined)?.code ?? '')
  const known = sentences[code]
  return known ? new AppError(known[0], {}, { status: known[1], cause: error }) : error
}

export const sentences: Partial<Record<string, [ErrorCode, ErrorStatus]>> = {
  INVALID_EMAIL: ['org.wrong-credentials', 401],
  INVALID_EMAIL_OR_PASSWORD: ['org.wrong-credentials', 401],
  INVALID_PASSWORD: ['org.wrong-password', 400],
  CREDENTIAL_ACCOUNT_NOT_FOUND: ['org.no-password', 409],
  PASSWORD_TOO_SHORT: ['org.password-too-short', 400],
  PASSWORD_TOO_LONG: ['org.password-too-long', 400],
  INVALID_TOKEN: ['org.link-expired', 400],
  INVALID_CODE: ['org.wrong-code', 400],
  INVALID_BACKUP_CODE: ['org.wrong-code', 400],
  INVALID_TWO_FACTOR_COOKIE: ['org.second-step-expired', 401],
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: ['org.second-step-expired', 401],
  ACCOUNT_TEMPORARILY_LOCKED: ['org.second-step-locked', 429],
  TWO_FACTOR_NOT_ENABLED: ['org.two-factor-off', 409],
  TOTP_NOT_ENABLED: ['org.two-factor-off', 409],
  BACKUP_CODES_NOT_ENABLED: ['org.two-factor-off', 409],
  TOTP_ALREADY_ENABLED: ['org.two-factor-on', 409],
  SESSION_NOT_FRESH: ['org.session-too-old', 403],
  SESSION_REQUIRED: ['app.not-signed-in', 401],
  UNAUTHORIZED: ['app.not-signed-in', 401],
  CHALLENGE_NOT_FOUND: ['org.passkey-refused', 400],
  FAILED_TO_VERIFY_REGISTRATION: ['org.passkey-refused', 400],
  AUTHENTICATION_FAILED: ['org.passkey-refused', 401],
  PASSKEY_NOT_FOUND: ['org.passkey-unknown', 401],
  PREVIOUSLY_REGISTERED: ['org.passkey-known', 409],
  YOU_ARE_NOT_ALLOWED_TO_REGISTER_THIS_PASSKEY: ['org.passkey-refused', 403],
}
