import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/**
 * A secret that travels in an address and tells which organisation it belongs to, so that the search for it names the
 * organisation: 16 bytes of its UUID and 32 of chance, as 64 characters of base64url.
 */
export function newLinkToken(organisationId: string): string {
  const organisation = Buffer.from(organisationId.replaceAll('-', ''), 'hex')
  return Buffer.concat([organisation, randomBytes(32)]).toString('base64url')
}

/** The organisation that a token claims; null for anything that is no token. */
export function organisationOfToken(token: string): string | null {
  if (!/^[\w-]{64}$/.test(token)) return null
  const hex = Buffer.from(token, 'base64url').subarray(0, 16).toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex')

/** Equality that takes the same time wherever the texts differ. */
export const sameText = (a: string, b: string): boolean =>
  timingSafeEqual(createHash('sha256').update(a).digest(), createHash('sha256').update(b).digest())
