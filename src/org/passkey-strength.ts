import type { Db } from '../db/index.ts'
import { AppError } from '../errors.ts'

/** WebAuthn Level 2 §6.1: after 32 bytes of hash come the flags; bit 2 says that the person was verified (PIN, finger, face). */
export function isUserVerified(response: Record<string, unknown>): boolean {
  const inner = response.response as { authenticatorData?: unknown } | undefined
  if (typeof inner?.authenticatorData !== 'string') return false
  const flags = Buffer.from(inner.authenticatorData, 'base64url')[32] ?? 0
  return (flags & 0x04) !== 0
}

/**
 * Who asked for two steps is not let in by the mere possession of a key: then the key must have verified its holder.
 * The flag is under the key's signature, which is checked next. Throws `org.passkey-unverified` (403).
 */
export async function requireStrongPasskey(db: Db, response: Record<string, unknown>): Promise<void> {
  if (isUserVerified(response) || typeof response.id !== 'string') return
  const owner = await db
    .selectFrom('auth_passkey')
    .innerJoin('auth_user', 'auth_user.id', 'userId')
    .select('twoFactorEnabled')
    .where('credentialID', '=', response.id)
    .executeTakeFirst()
  if (owner?.twoFactorEnabled === true) throw new AppError('org.passkey-unverified', {}, { status: 403 })
}
