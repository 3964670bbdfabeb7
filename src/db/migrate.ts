import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { sql } from 'kysely'
import { AppError } from '../errors.ts'
import type { Db } from './index.ts'

/** One step: its file name without ending, a hash of its text (white space aside), and what it does. */
export type Migration = { name: string; hash: string; up: (db: Db) => Promise<void> }

export const migrationsFolder = join(import.meta.dirname, 'migrations')

/**
 * Brings the database to the state that this version wants, all steps in one transaction: it works or nothing
 * happened. Steps go forward only. Several processes may call it at once.
 *
 * Throws `app.database-newer` (made by a later version), `app.migration-changed`, `app.migration-out-of-order`.
 * @returns the names of the steps that were applied now
 */
export const migrate = (db: Db, folder: string = migrationsFolder): Promise<string[]> =>
  db.transaction().execute(tx => migrateWithin(tx, { folder }))

/** The same within a transaction that the caller ends; `upTo` stops after that step (a backup's own version). */
export async function migrateWithin(
  tx: Db,
  { folder = migrationsFolder, upTo }: { folder?: string; upTo?: string } = {},
): Promise<string[]> {
  const known = await loadMigrations(folder)
  await sql`set local statement_timeout = 0`.execute(tx)
  // One at a time; the primary key would refuse a second application even without the lock.
  await sql`select pg_advisory_xact_lock(4242, 1)`.execute(tx)
  await sql`
    create table if not exists schema_migration (
      name text primary key,
      hash text not null,
      applied_at timestamptz not null default now()
    )
  `.execute(tx)
  const applied = await sql<{ name: string; hash: string }>`select name, hash from schema_migration`.execute(tx)
  const pending = pendingMigrations(known, applied.rows).filter(({ name }) => upTo === undefined || name <= upTo)
  for (const migration of pending) {
    await migration.up(tx)
    await sql`insert into schema_migration (name, hash) values (${migration.name}, ${migration.hash})`.execute(tx)
  }
  return pending.map(migration => migration.name)
}

/** What remains to be applied, in order. Throws when the database's history is not a beginning of ours. */
export function pendingMigrations(known: Migration[], applied: { name: string; hash: string }[]): Migration[] {
  const done = new Map(applied.map(row => [row.name, row.hash]))
  for (const name of done.keys())
    if (!known.some(migration => migration.name === name))
      throw new AppError('app.database-newer', { migration: name }, { status: 500 })
  let waiting: string | null = null
  for (const { name, hash } of known) {
    if (!done.has(name)) waiting ??= name
    else if (waiting !== null)
      throw new AppError('app.migration-out-of-order', { migration: waiting, after: name }, { status: 500 })
    else if (done.get(name) !== hash) throw new AppError('app.migration-changed', { migration: name }, { status: 500 })
  }
  return known.filter(migration => !done.has(migration.name))
}

export async function loadMigrations(folder: string): Promise<Migration[]> {
  const names = await migrationNames(folder)
  return Promise.all(
    names.map(async name => {
      const path = join(folder, `${name}.ts`)
      const hash = createHash('sha256')
        .update((await readFile(path, 'utf8')).replace(/\s+/g, ''))
        .digest('hex')
      const { up } = (await import(pathToFileURL(path).href)) as { up: Migration['up'] }
      return { name, hash, up }
    }),
  )
}

/** Read from the folder, so that adding a file is all there is to do. Two steps with one number are a mistake. */
async function migrationNames(folder: string): Promise<string[]> {
  const names = (await readdir(folder))
    .filter(file => /^\d{4}-[a-z0-9-]+\.ts$/.test(file))
    .map(file => file.slice(0, -3))
    .sort()
  for (const [i, name] of names.entries())
    if (i > 0 && name.slice(0, 4) === names[i - 1]!.slice(0, 4))
      throw new Error(`two migrations have the number ${name.slice(0, 4)}`)
  return names
}
