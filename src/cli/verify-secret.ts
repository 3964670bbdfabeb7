import type { Db } from '../db/index.ts'
import { AppError } from '../errors.ts'
import { secretCheck } from '../secrets/index.ts'

/**
 * Holds the secrets against the one that this database was sealed with, and notes the current one.
 * Throws `app.secret-differs` when none of them is it: everything sealed would be unreadable, one error at a time.
 */
export async function verifySecret(db: Db, secrets: readonly string[]): Promise<void> {
  const { secret_check: noted } = await db.selectFrom('installation').select('secret_check').executeTakeFirstOrThrow()
  if (noted !== null && !secrets.some(secret => secretCheck(secret) === noted))
    throw new AppError('app.secret-differs', {}, { status: 500 })
  const current = secretCheck(secrets[0]!)
  if (noted !== current) await db.updateTable('installation').set({ secret_check: current }).execute()
}
