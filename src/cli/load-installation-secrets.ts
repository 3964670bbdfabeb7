import { existsSync, rmSync } from 'node:fs'
import type { Config } from '../config.ts'
import type { Db } from '../db/index.ts'
import { AppError } from '../errors.ts'
import { loadSecrets, secretCheck, secretFile } from '../secrets/index.ts'

/**
 * The secrets that open this database, the first of which seals from now on. A key is made only for a database that
 * has none yet: for another it would be the wrong one, and lie in the folder as if it were right.
 *
 * Throws `app.secret-missing` when the database has a key that is nowhere to be found, `app.secret-differs` when none
 * of those given is it: everything sealed would be unreadable, one error at a time.
 */
export async function loadInstallationSecrets(
  db: Db,
  { dataFolder, secret }: Pick<Config, 'dataFolder' | 'secret'>,
): Promise<string[]> {
  const { secret_check: noted } = await db.selectFrom('installation').select('secret_check').executeTakeFirstOrThrow()
  const file = secretFile(dataFolder)
  if (noted !== null && secret === null && !existsSync(file))
    throw new AppError('app.secret-missing', { file }, { status: 500 })
  const found = existsSync(file)
  const secrets = loadSecrets(dataFolder, secret)
  if (noted !== null && !secrets.some(one => secretCheck(one) === noted))
    throw new AppError('app.secret-differs', {}, { status: 500 })
  const current = secretCheck(secrets[0]!)
  if (noted === current) return secrets
  const { numUpdatedRows } = await db
    .updateTable('installation')
    .set({ secret_check: current })
    .where('secret_check', noted === null ? 'is' : '=', noted)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows === 1n) return secrets
  // Another Vigie began on this database at the same moment, and its key was noted first: in this very folder, perhaps.
  const { secret_check: first } = await db.selectFrom('installation').select('secret_check').executeTakeFirstOrThrow()
  if (secret === null && !found && first !== current) rmSync(file)
  return loadInstallationSecrets(db, { dataFolder, secret })
}

/** The same where no database is asked: never makes a key. Throws `app.secret-missing`. */
export function loadExistingSecrets({ dataFolder, secret }: Pick<Config, 'dataFolder' | 'secret'>): string[] {
  const file = secretFile(dataFolder)
  if (secret === null && !existsSync(file)) throw new AppError('app.secret-missing', { file }, { status: 500 })
  return loadSecrets(dataFolder, secret)
}
