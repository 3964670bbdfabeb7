import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'

type Options = { challenge: string; rp?: { id: string }; rpId?: string }

/**
 * A security key in software (WebAuthn Level 2, ES256, attestation `none`): what a browser would answer to the options
 * of `startPasskey` and `getPasskeyChallenge`. Without `verifies` it asks its holder for neither PIN nor finger.
 */
export function authenticator(origin: string, verifies = true) {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const id = randomBytes(16)
  let counter = 0

  const clientData = (type: string, challenge: string) =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))
  /** §6.1: hash of the party's id, flags, counter, and for a new key its credential data. */
  const authenticatorData = (rpId: string, attested: Buffer | null) => {
    counter += 1
    const count = Buffer.alloc(4)
    count.writeUInt32BE(counter)
    // User present; verified; attested credential data included.
    const flags = Buffer.from([0x01 | (verifies ? 0x04 : 0) | (attested === null ? 0 : 0x40)])
    return Buffer.concat([createHash('sha256').update(rpId).digest(), flags, count, attested ?? Buffer.alloc(0)])
  }
  const answer = (response: Record<string, string | string[]>) => ({
    id: id.toString('base64url'),
    rawId: id.toString('base64url'),
    type: 'public-key',
    clientExtensionResults: {},
    response,
  })

  return {
    create(options: Options) {
      const { x, y } = publicKey.export({ format: 'jwk' })
      const coseKey = Buffer.concat([
        // {1: 2 (EC2), 3: -7 (ES256), -1: 1 (P-256), -2: x, -3: y}
        Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20]),
        Buffer.from(x!, 'base64url'),
        Buffer.from([0x22, 0x58, 0x20]),
        Buffer.from(y!, 'base64url'),
      ])
      const attested = Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, coseKey])
      const data = authenticatorData(options.rp!.id, attested)
      const attestation = Buffer.concat([
        Buffer.from([0xa3]),
        text('fmt'),
        text('none'),
        text('attStmt'),
        Buffer.from([0xa0]),
        text('authData'),
        Buffer.from([0x58, data.length]),
        data,
      ])
      return answer({
        clientDataJSON: clientData('webauthn.create', options.challenge).toString('base64url'),
        attestationObject: attestation.toString('base64url'),
        transports: ['internal'],
      })
    },
    get(options: Options) {
      const client = clientData('webauthn.get', options.challenge)
      const data = authenticatorData(options.rpId!, null)
      const signed = Buffer.concat([data, createHash('sha256').update(client).digest()])
      return answer({
        clientDataJSON: client.toString('base64url'),
        authenticatorData: data.toString('base64url'),
        signature: sign('sha256', signed, privateKey).toString('base64url'),
      })
    },
  }
}

/** A short text in CBOR. */
const text = (word: string): Buffer => Buffer.concat([Buffer.from([0x60 + word.length]), Buffer.from(word)])
