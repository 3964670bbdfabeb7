import { randomBytes } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { link, open, rename, rm, stat, unlink } from 'node:fs/promises'
import type { Clock } from '../../clock.ts'
import { type Db, newClient } from '../../db/index.ts'
import { AppError, conflict } from '../../errors.ts'
import { type DumpProgress, describeDatabase, dumpTables, openSnapshot } from './dump-database.ts'
import { type Header, headerName } from './manifest.ts'
import { sealUnderPassphrase } from './seal-secret.ts'
import { ArchiveWriter } from './write-archive.ts'

export type BackupOptions = {
  db: Db
  path: string
  clock: Clock
  version: string
  /** The installation's secrets and the passphrase to keep them under; null: not in the backup. */
  secret: { secrets: readonly string[]; passphrase: string } | null
  progress: DumpProgress
  signal: AbortSignal
}

export type BackupResult = { file: string; bytes: number; tables: number; rows: number; withSecret: boolean }

/**
 * Writes one file with the whole installation as it was at one moment, while it runs. Until it is whole it has another
 * name (`.part`), and nothing is left when it fails or `signal` aborts.
 * Throws `cli.backup-exists` (409), `cli.interrupted`.
 */
export async function writeBackup(options: BackupOptions): Promise<BackupResult> {
  const { db, path, signal } = options
  // Two backups to one name write each their own; whoever is whole first has the name.
  const draft = `${path}.${randomBytes(4).toString('hex')}.part`
  if (await exists(path)) throw conflict('cli.backup-exists', { file: path })
  const client = newClient(db, 'vigie backup')
  client.on('error', () => {})
  const out = createWriteStream(draft, { flags: 'wx', mode: 0o600 })
  const archive = new ArchiveWriter(out)
  const stop = () => {
    archive.destroy(new Error('interrupted'))
    // A COPY that is under way ends with its connection.
    client.end().catch(() => {})
  }
  signal.addEventListener('abort', stop)
  try {
    await client.connect()
    await openSnapshot(client)
    const described = await describeDatabase(client)
    const header: Header = {
      format: 1,
      version: options.version,
      createdAt: options.clock.now().toISOString(),
      ...described,
      secret: options.secret && sealUnderPassphrase(options.secret.secrets, options.secret.passphrase),
    }
    await archive.add(headerName, Buffer.from(JSON.stringify(header)))
    const rows = await dumpTables(client, header.tables, archive, options.progress)
    await archive.end(rows)
    signal.throwIfAborted()
    await keep(draft, path)
    return {
      file: path,
      bytes: (await stat(path)).size,
      tables: header.tables.length,
      rows: Object.values(rows).reduce((sum, count) => sum + count, 0),
      withSecret: header.secret !== null,
    }
  } catch (error) {
    out.destroy()
    await rm(draft, { force: true })
    if (signal.aborted) throw new AppError('cli.interrupted', {}, { status: 500 })
    throw error
  } finally {
    signal.removeEventListener('abort', stop)
    await client.end().catch(() => {})
  }
}

/** On the disk first, then under its name; another file that took the name meanwhile stays. */
async function keep(draft: string, path: string): Promise<void> {
  const file = await open(draft, 'r')
  await file.sync()
  await file.close()
  await takeName(draft, path).catch(error => {
    throw (error as NodeJS.ErrnoException).code === 'EEXIST' ? conflict('cli.backup-exists', { file: path }) : error
  })
}

/** Throws EEXIST. */
async function takeName(draft: string, path: string): Promise<void> {
  try {
    await link(draft, path)
    await unlink(draft)
  } catch (error) {
    if (!noLinks.has((error as NodeJS.ErrnoException).code ?? '')) throw error
    const claim = await open(path, 'wx')
    await claim.close()
    await rename(draft, path).catch(async failure => {
      // An empty file under the name would pass for a backup.
      await unlink(path)
      throw failure
    })
  }
}

/** What link(2) says where a file has one name only: FAT, exFAT, many network shares. */
const noLinks = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'])

const exists = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  )
