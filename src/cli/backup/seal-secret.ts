import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto'
import { AppError } from '../../errors.ts'
import type { Header } from './manifest.ts'

/** scrypt with 128 MiB and about half a second: a backup lies where others may try passphrases at leisure. */
const key = (passphrase: string, salt: Buffer) =>
  scryptSync(passphrase.normalize('NFC'), salt, 32, { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 1024 * 1024 })

export function sealUnderPassphrase(secrets: readonly string[], passphrase: string): NonNullable<Header['secret']> {
  const salt = randomBytes(16)
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key(passphrase, salt), nonce)
  const text = Buffer.concat([cipher.update(secrets.join('\n'), 'utf8'), cipher.final()])
  return {
    salt: salt.toString('base64url'),
    nonce: nonce.toString('base64url'),
    tag: cipher.getAuthTag().toString('base64url'),
    text: text.toString('base64url'),
  }
}

/** Throws `cli.wrong-passphrase`. */
export function openWithPassphrase(sealed: NonNullable<Header['secret']>, passphrase: string): string[] {
  const bytes = (text: string) => Buffer.from(text, 'base64url')
  try {
    const decipher = createDecipheriv('aes-256-gcm', key(passphrase, bytes(sealed.salt)), bytes(sealed.nonce), {
      authTagLength: 16,
    })
    decipher.setAuthTag(bytes(sealed.tag))
    return Buffer.concat([decipher.update(bytes(sealed.text)), decipher.final()])
      .toString('utf8')
      .split('\n')
  } catch (cause) {
    throw new AppError('cli.wrong-passphrase', {}, { status: 403, cause })
  }
}
