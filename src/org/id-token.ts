import { constants, createPublicKey, type JsonWebKey, verify } from 'node:crypto'
import { z } from 'zod'

/** Why a token is no proof; goes to the log, not to the user. */
export class IdTokenError extends Error {}

export type Expected = { issuer: string; clientId: string; nonce: string; now: Date }

const claims = z.looseObject({
  iss: z.string(),
  sub: z.string().min(1).max(255),
  aud: z.union([z.string(), z.array(z.string())]),
  azp: z.string().optional(),
  exp: z.number(),
  iat: z.number(),
  nonce: z.string().optional(),
  email: z.string().optional(),
  // Some providers send the word instead of the value.
  email_verified: z.union([z.boolean(), z.enum(['true', 'false']).transform(word => word === 'true')]).optional(),
  name: z.string().optional(),
  locale: z.string().optional(),
})
export type Claims = z.output<typeof claims>

const header = z.looseObject({ alg: z.string(), kid: z.string().optional(), crit: z.unknown().optional() })

type Algorithm = { kty: string; crv?: string; hash: string | null; options?: object }
/** RFC 7518 §3.1 and RFC 8037; neither `none` nor a shared secret (HS…), which would make the client secret a signing key. */
const algorithms: Partial<Record<string, Algorithm>> = {
  RS256: { kty: 'RSA', hash: 'sha256' },
  RS384: { kty: 'RSA', hash: 'sha384' },
  RS512: { kty: 'RSA', hash: 'sha512' },
  PS256: { kty: 'RSA', hash: 'sha256', options: { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 } },
  PS384: { kty: 'RSA', hash: 'sha384', options: { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 48 } },
  PS512: { kty: 'RSA', hash: 'sha512', options: { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 64 } },
  ES256: { kty: 'EC', crv: 'P-256', hash: 'sha256', options: { dsaEncoding: 'ieee-p1363' } },
  ES384: { kty: 'EC', crv: 'P-384', hash: 'sha384', options: { dsaEncoding: 'ieee-p1363' } },
  ES512: { kty: 'EC', crv: 'P-521', hash: 'sha512', options: { dsaEncoding: 'ieee-p1363' } },
  EdDSA: { kty: 'OKP', crv: 'Ed25519', hash: null },
}

const clockSkewSeconds = 60

/**
 * The claims of an ID token, after every check of OpenID Connect Core 1.0 §3.1.3.7 that applies to the code flow:
 * signature by a key of the provider, issuer, audience, authorised party, expiry, nonce. Throws `IdTokenError`.
 */
export function verifyIdToken(token: string, keys: JsonWebKey[], expected: Expected): Claims {
  const [head, body, signature, ...more] = token.split('.')
  if (!head || !body || !signature || more.length > 0) throw new IdTokenError('not a signed token')
  const { alg, kid, crit } = readPart(header, head)
  if (crit !== undefined) throw new IdTokenError('unknown critical header')
  const algorithm = algorithms[alg]
  if (algorithm === undefined) throw new IdTokenError(`algorithm ${alg}`)
  const fitting = keys.filter(key => fits(key, algorithm, alg, kid))
  const signed = Buffer.from(`${head}.${body}`)
  const bytes = Buffer.from(signature, 'base64url')
  if (!fitting.some(key => isSignedBy(key, algorithm, signed, bytes)))
    throw new IdTokenError('no key fits the signature')
  return checkClaims(readPart(claims, body), expected)
}

function fits(key: JsonWebKey, algorithm: Algorithm, alg: string, kid: string | undefined): boolean {
  return (
    key.kty === algorithm.kty &&
    (algorithm.crv === undefined || key.crv === algorithm.crv) &&
    (key.use === undefined || key.use === 'sig') &&
    (key.alg === undefined || key.alg === alg) &&
    (kid === undefined || key.kid === kid)
  )
}

function isSignedBy(key: JsonWebKey, algorithm: Algorithm, signed: Buffer, signature: Buffer): boolean {
  try {
    const publicKey = createPublicKey({ key, format: 'jwk' })
    return verify(algorithm.hash, signed, { key: publicKey, ...algorithm.options }, signature)
  } catch {
    return false
  }
}

function checkClaims(token: Claims, expected: Expected): Claims {
  const now = expected.now.getTime() / 1000
  const audience = Array.isArray(token.aud) ? token.aud : [token.aud]
  if (token.iss !== expected.issuer) throw new IdTokenError('issuer')
  if (!audience.includes(expected.clientId)) throw new IdTokenError('audience')
  if (token.azp !== undefined ? token.azp !== expected.clientId : audience.length > 1)
    throw new IdTokenError('authorised party')
  if (token.exp + clockSkewSeconds <= now) throw new IdTokenError('expired')
  if (token.iat - clockSkewSeconds > now) throw new IdTokenError('issued in the future')
  if (token.nonce !== expected.nonce) throw new IdTokenError('nonce')
  return token
}

function readPart<T>(schema: z.ZodType<T>, part: string): T {
  try {
    return schema.parse(JSON.parse(Buffer.from(part, 'base64url').toString('utf8')))
  } catch (cause) {
    throw new IdTokenError('unreadable', { cause })
  }
}
