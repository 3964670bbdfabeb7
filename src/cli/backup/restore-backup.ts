import { existsSync, readFileSync } from 'node:fs'
import type pg from 'pg'
import type { Config } from '../../config.ts'
import { type Db, newClient } from '../../db/index.ts'
import { loadMigrations, migrationsFolder } from '../../db/migrate.ts'
import { AppError, conflict } from '../../errors.ts'
import { secretCheck, secretFile, splitSecrets, writeSecretFile } from '../../secrets/index.ts'
import { listTables, nameOf } from './dump-database.ts'
import { type Doubtful, type Hold, holdRestored } from './hold-restored.ts'
import { loadDatabase } from './load-database.ts'
import type { Header } from './manifest.ts'
import { checkArchive, readArchive } from './read-archive.ts'
import { openWithPassphrase } from './seal-secret.ts'

export type RestoreOptions = {
  path: string
  config: Pick<Config, 'dataFolder' | 'secret'>
  passphrase: string | null
  /** Erase what the installation holds. */
  replace: boolean
  /** Go on without the key: what it sealed must be entered again. */
  newSecret: boolean
  /** What was due since the backup waits for a person, and nothing goes out before; null: everything as it was. */
  hold: Hold | null
  /** `share`: of all bytes, 0 to 1. */
  progress(table: string, share: number): void
}

export type RestoreResult = {
  createdAt: string
  version: string
  tables: number
  rows: number
  secretRestored: boolean
  /** What may have gone out since the backup. */
  doubtful: Doubtful
}

/** What can be decided from the file alone; nothing has been touched yet. */
export type RestorePlan = { header: Header; rows: Record<string, number>; bytes: number; secrets: string[] | null }

/**
 * Checks the whole file, its version and its key before anything is touched.
 * Throws `cli.backup-damaged`, `cli.backup-newer`, `cli.wrong-passphrase`, `cli.restore-needs-passphrase`,
 * `cli.restore-secret-missing`, `cli.restore-secret-given`.
 */
export async function planRestore(options: RestoreOptions): Promise<RestorePlan> {
  const { header, manifest } = await checkArchive(options.path)
  const known = new Set((await loadMigrations(migrationsFolder)).map(({ name }) => name))
  const unknown = header.migrations.find(({ name }) => !known.has(name))
  if (unknown)
    throw new AppError('cli.backup-newer', { version: header.version, migration: unknown.name }, { status: 422 })
  const bytes = manifest.files.reduce((sum, file) => sum + file.bytes, 0)
  return { header, rows: manifest.rows, bytes, secrets: secretsToWrite(header, options) }
}

/** @returns the secrets that the data folder must get; null when it has (or is given) the right one already */
function secretsToWrite(header: Header, { path, config, passphrase, newSecret }: RestoreOptions): string[] | null {
  const fits = (secrets: string[]) =>
    header.secretCheck === null || secrets.some(secret => secretCheck(secret) === header.secretCheck)
  const file = secretFile(config.dataFolder)
  const here =
    config.secret !== null
      ? splitSecrets(config.secret)
      : existsSync(file)
        ? splitSecrets(readFileSync(file, 'utf8'))
        : []
  if (fits(here) || newSecret) return null
  const remedy = { file: path, key: file }
  if (header.secret === null) throw new AppError('cli.restore-secret-missing', remedy, { status: 422 })
  if (passphrase === null) throw new AppError('cli.restore-needs-passphrase', {}, { status: 422 })
  const kept = openWithPassphrase(header.secret, passphrase)
  if (!fits(kept)) throw new AppError('cli.restore-secret-missing', remedy, { status: 422 })
  // The environment would win over the file, and it is not ours to change.
  if (config.secret !== null) throw new AppError('cli.restore-secret-given', {}, { status: 422 })
  return [...kept, ...here.filter(secret => !kept.includes(secret))]
}

/**
 * Restores in one transaction: the installation is as it was before, or as the backup says, never between. No other
 * process may work on it. Throws `cli.restore-not-empty` (409), `cli.restore-while-running` (409).
 */
export async function restoreBackup(db: Db, plan: RestorePlan, options: RestoreOptions): Promise<RestoreResult> {
  const { header, rows, secrets } = plan
  const client = newClient(db, 'vigie restore')
  client.on('error', () => {})
  await client.connect()
  try {
    await refuseWhileRunning(client)
    if (!options.replace) await refuseUnlessEmpty(client)
    let done = 0
    await client.query('begin')
    await loadDatabase(client, header, { files: [], rows }, readArchive(options.path), (table, bytes) => {
      done += bytes
      options.progress(table, done / plan.bytes)
    })
    if (options.newSecret) await client.query('update installation set secret_check = null')
    const doubtful = options.hold === null ? { sends: 0, recipients: 0 } : await holdRestored(client, options.hold)
    await client.query('commit')
    if (secrets !== null) writeSecretFile(options.config.dataFolder, secrets)
    await client.query('analyze')
    return {
      createdAt: header.createdAt,
      version: header.version,
      tables: header.tables.length,
      rows: Object.values(rows).reduce((sum, count) => sum + count, 0),
      secretRestored: secrets !== null,
      doubtful,
    }
  } finally {
    // An open transaction ends with its connection, undone.
    await client.end()
  }
}

async function refuseWhileRunning(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query(`
    select 1 from pg_stat_activity
    where datname = current_database() and application_name in ('vigie jobs', 'vigie announcements', 'vigie backup')
  `)
  if (rowCount) throw conflict('cli.restore-while-running')
}

/** Tables that hold rows from the start (the installation itself, steps, the queue's own) do not count. */
async function refuseUnlessEmpty(client: pg.Client): Promise<void> {
  for (const table of await listTables(client)) {
    if (table.schema === 'jobs' || table.name === 'installation') continue
    const { rowCount } = await client.query(`select 1 from ${nameOf(table)} limit 1`)
    if (rowCount) throw conflict('cli.restore-not-empty', { table: table.name })
  }
}
