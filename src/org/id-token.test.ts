import { generateKeyPairSync, type JsonWebKey, type KeyObject, sign } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { verifyIdToken } from './id-token.ts'

const now = new Date('2026-03-02T09:00:00Z')
const seconds = now.getTime() / 1000
const expected = { issuer: 'https://id.example', clientId: 'vigie', nonce: 'n', now }
const good = { iss: 'https://id.example', sub: 'u1', aud: 'vigie', exp: seconds + 300, iat: seconds, nonce: 'n' }

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 })
const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const ed = generateKeyPairSync('ed25519')
const jwk = (key: KeyObject, kid: string): JsonWebKey => ({ ...key.export({ format: 'jwk' }), kid, use: 'sig' })
const keys = [jwk(rsa.publicKey, 'r'), jwk(ec.publicKey, 'e'), jwk(ed.publicKey, 'd')]

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
function token(claims: object, header: { alg: string; kid?: string } = { alg: 'RS256', kid: 'r' }): string {
  const text = `${part(header)}.${part(claims)}`
  const bytes = Buffer.from(text)
  const signature = {
    RS256: () => sign('sha256', bytes, rsa.privateKey),
    PS256: () => sign('sha256', bytes, { key: rsa.privateKey, padding: 6, saltLength: 32 }),
    ES256: () => sign('sha256', bytes, { key: ec.privateKey, dsaEncoding: 'ieee-p1363' }),
    EdDSA: () => sign(null, bytes, ed.privateKey),
  }[header.alg]
  return `${text}.${(signature?.() ?? Buffer.from('none')).toString('base64url')}`
}

test('RSA, PSS, elliptic curve and Edwards curve signatures are read', () => {
  for (const header of [
    { alg: 'RS256', kid: 'r' },
    { alg: 'PS256', kid: 'r' },
    { alg: 'ES256', kid: 'e' },
    { alg: 'EdDSA' },
  ])
    expect(verifyIdToken(token(good, header), keys, expected).sub, header.alg).toBe('u1')
})

test.each([
  ['another issuer', { iss: 'https://evil.example' }],
  ['another audience', { aud: 'other' }],
  ['several audiences and no authorised party', { aud: ['vigie', 'other'] }],
  ['another authorised party', { azp: 'other' }],
  ['expired', { exp: seconds - 61 }],
  ['issued in the future', { iat: seconds + 61 }],
  ['another nonce', { nonce: 'm' }],
  ['no nonce', { nonce: undefined }],
  ['no subject', { sub: '' }],
])('refused: %s', (_name, change) => {
  expect(() => verifyIdToken(token({ ...good, ...change }), keys, expected)).toThrow()
})

test('accepted: several audiences with us as authorised party, a clock a little off', () => {
  const several = { ...good, aud: ['other', 'vigie'], azp: 'vigie' }
  expect(verifyIdToken(token(several), keys, expected).sub).toBe('u1')
  expect(verifyIdToken(token({ ...good, exp: seconds - 59 }), keys, expected).sub).toBe('u1')
})

test('refused: no signature, a shared secret, a key of another kind, an unknown key', () => {
  const unsigned = `${part({ alg: 'none' })}.${part(good)}.`
  for (const text of [
    unsigned,
    `${unsigned}x`,
    token(good, { alg: 'HS256', kid: 'r' }),
    token(good, { alg: 'RS256', kid: 'e' }),
  ])
    expect(() => verifyIdToken(text, keys, expected)).toThrow()
  expect(() => verifyIdToken(token(good), keys.slice(1), expected)).toThrow()
  expect(() => verifyIdToken(token(good, { alg: 'RS256', kid: 'r', crit: ['x'] } as never), keys, expected)).toThrow()
})

test('any changed character breaks it; no text makes it throw anything but an error of its own', () => {
  const whole = token(good)
  fc.assert(
    fc.property(fc.nat(whole.length - 1), fc.constantFrom(...'ABCabc012-_'), (at, letter) => {
      const changed = whole.slice(0, at) + letter + whole.slice(at + 1)
      // The last letter of a part may hold bits that mean nothing: what counts are the bytes.
      const same = changed
        .split('.')
        .every((p, i) => Buffer.from(p, 'base64url').equals(Buffer.from(whole.split('.')[i] ?? '', 'base64url')))
      if (same && changed.split('.').length === 3 && changed.split('.')[1] === whole.split('.')[1]) return
      expect(() => verifyIdToken(changed, keys, expected)).toThrow()
    }),
  )
  fc.assert(
    fc.property(fc.string(), text => {
      expect(() => verifyIdToken(text, keys, expected)).toThrow()
    }),
  )
})
