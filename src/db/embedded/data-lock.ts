import { linkSync, readFileSync, renameSync, unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '../../errors.ts'
import { isAlive, startOf } from './process-info.ts'

/** `vigie.lock` in a data folder: who uses it, and where it answers once that is known. */
export type LockHolder = { pid: number; started: string | null; address: string | null; dataFolder: string | null }
export type DataLock = { setAddress(address: string): void; release(): void }

const pathOf = (dataFolder: string) => join(dataFolder, 'vigie.lock')

/** Who holds the folder now; null when nobody does (a lock that a killed process left counts as nobody). */
export function lockHolder(dataFolder: string): LockHolder | null {
  const holder = parse(readText(pathOf(dataFolder)))
  return holder && lives(holder) ? holder : null
}

/**
 * Takes a data folder for this process, before anything else touches it. A lock left by a dead process is replaced.
 * Throws `app.data-folder-in-use` with the pid and, when it serves already, the address of the other process.
 */
export const lockDataFolder = (dataFolder: string): DataLock =>
  lockPath(pathOf(dataFolder), dataFolder, holder => inUse(dataFolder, holder))

/**
 * The same of the database's folder, by a file beside it: it need not lie in the data folder (place.ts), and a copy of
 * the data folder leads to it as well. Throws `app.database-of-another-folder`.
 */
export const lockPlace = (folder: string, dataFolder: string): DataLock =>
  lockPath(`${folder}.lock`, dataFolder, ({ pid, dataFolder: other }) => {
    const params = { folder: dataFolder, database: folder, other: other ?? '?', pid: String(pid) }
    return new AppError('app.database-of-another-folder', params, { status: 409 })
  })

function lockPath(path: string, dataFolder: string, refuse: (holder: LockHolder) => AppError): DataLock {
  const mine: LockHolder = { pid: process.pid, started: startOf(process.pid), address: null, dataFolder }
  // Written whole under another name, then linked: the lock never exists half written.
  const draft = `${path}.${process.pid}`
  writeFileSync(draft, JSON.stringify(mine), { mode: 0o644 })
  try {
    for (;;) {
      try {
        linkSync(draft, path)
        break
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      }
      const text = readText(path)
      const holder = parse(text)
      if (holder && lives(holder)) throw refuse(holder)
      if (text !== null) removeStale(path, text)
    }
  } finally {
    unlinkSync(draft)
  }
  return {
    setAddress(address) {
      writeFileSync(draft, JSON.stringify({ ...mine, address }), { mode: 0o644 })
      renameSync(draft, path)
    },
    release() {
      if (parse(readText(path))?.pid === process.pid) unlinkSync(path)
    },
  }
}

const inUse = (folder: string, holder: LockHolder) =>
  holder.address === null
    ? new AppError('app.data-folder-in-use-starting', { folder, pid: String(holder.pid) }, { status: 409 })
    : new AppError(
        'app.data-folder-in-use',
        { folder, pid: String(holder.pid), address: holder.address },
        { status: 409 },
      )

/** Moves the stale lock aside; puts it back when another process replaced it in between. */
function removeStale(path: string, staleText: string): void {
  const aside = `${path}.stale.${process.pid}`
  try {
    renameSync(path, aside)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return
    throw error
  }
  if (readText(aside) !== staleText) linkSync(aside, path)
  unlinkSync(aside)
}

const lives = (holder: LockHolder): boolean =>
  isAlive(holder.pid) && (holder.started === null || holder.started === startOf(holder.pid))

function parse(text: string | null): LockHolder | null {
  if (text === null) return null
  try {
    const value = JSON.parse(text) as Partial<LockHolder>
    if (typeof value.pid !== 'number') return null
    return {
      pid: value.pid,
      started: value.started ?? null,
      address: value.address ?? null,
      dataFolder: value.dataFolder ?? null,
    }
  } catch {
    return null
  }
}

function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}
