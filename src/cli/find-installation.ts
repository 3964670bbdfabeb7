import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Config } from '../config.ts'
import type { Db } from '../db/index.ts'
import { AppError } from '../errors.ts'

/**
 * Refuses a data folder that holds no installation, before anything would be made in it: a wrong VIGIE_DATA must not
 * look like an empty installation. Throws `app.no-installation`.
 */
export function requireDataFolder({ dataFolder, databaseUrl }: Pick<Config, 'dataFolder' | 'databaseUrl'>): void {
  if (databaseUrl === null && !holdsDatabase(dataFolder))
    throw new AppError('app.no-installation', { folder: dataFolder }, { status: 404 })
}

/** The same of a database: one of DATABASE_URL may be empty, or another program's. Throws `app.no-installation-in-database`. */
export async function requireInstallation(db: Db): Promise<void> {
  const { rows } = await sql<{ found: boolean }>`select to_regclass('installation') is not null as found`.execute(db)
  if (!rows[0]!.found) throw new AppError('app.no-installation-in-database', {}, { status: 404 })
}

function holdsDatabase(dataFolder: string): boolean {
  if (existsSync(join(dataFolder, 'postgres-place'))) return true
  try {
    return readdirSync(join(dataFolder, 'postgres')).includes('data')
  } catch (error) {
    // Closed to this account: it is there, and who opens it says better why it may not.
    return (error as NodeJS.ErrnoException).code === 'EACCES'
  }
}
