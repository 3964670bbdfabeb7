import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { AppError } from '../errors.ts'
import type { Secrets } from './index.ts'

/**
 * Sealed text is `v1.<key id>.<base64url of nonce (12 bytes), tag (16), ciphertext>`: AES-256-GCM, the purpose as
 * additional data. Keys come from the secret by HKDF-SHA256 (RFC 5869), one per use and purpose.
 *
 * @param secrets the secret in use first; former ones after it still open what they sealed
 */
export function createSecrets(secrets: readonly string[]): Secrets {
  const [current] = secrets
  if (!current) throw new Error('no secret given')
  const byId = new Map(secrets.map(secret => [keyId(secret), secret]))
  const keys = new Map<string, Buffer>()

  const sealingKey = (secret: string, purpose: string): Buffer => {
    const name = `${keyId(secret)} ${purpose}`
    const key = keys.get(name) ?? expand(secret, `vigie seal ${purpose}`)
    keys.set(name, key)
    return key
  }

  const derive = (purpose: string, secret: string = current): string =>
    expand(secret, `vigie derive ${purpose}`).toString('hex')

  return {
    seal(clear, purpose) {
      const nonce = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', sealingKey(current, purpose), nonce).setAAD(Buffer.from(purpose))
      const text = Buffer.concat([cipher.update(clear, 'utf8'), cipher.final()])
      return `v1.${keyId(current)}.${Buffer.concat([nonce, cipher.getAuthTag(), text]).toString('base64url')}`
    },
    open(sealed, purpose) {
      const [version, id, body] = sealed.split('.')
      const secret = byId.get(id ?? '')
      const bytes = Buffer.from(body ?? '', 'base64url')
      if (version !== 'v1' || secret === undefined || bytes.length < 28) throw unreadable()
      try {
        const cipher = createDecipheriv('aes-256-gcm', sealingKey(secret, purpose), bytes.subarray(0, 12), {
          authTagLength: 16,
        })
        cipher.setAAD(Buffer.from(purpose)).setAuthTag(bytes.subarray(12, 28))
        return Buffer.concat([cipher.update(bytes.subarray(28)), cipher.final()]).toString('utf8')
      } catch (cause) {
        throw unreadable(cause)
      }
    },
    derive: purpose => derive(purpose),
    deriveAll: purpose => [derive(purpose), ...secrets.slice(1).map(secret => derive(purpose, secret))],
  }
}

/** Names a secret without telling it: what `installation.secret_check` keeps. */
export const secretCheck = (secret: string): string => expand(secret, 'vigie check').toString('hex')

const keyIds = new Map<string, string>()
function keyId(secret: string): string {
  const id = keyIds.get(secret) ?? expand(secret, 'vigie key id').toString('hex').slice(0, 8)
  keyIds.set(secret, id)
  return id
}

const expand = (secret: string, info: string): Buffer => Buffer.from(hkdfSync('sha256', secret, '', info, 32))

const unreadable = (cause?: unknown) => new AppError('app.secret-unreadable', {}, { status: 500, cause })
