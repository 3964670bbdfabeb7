import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  accessSync,
  chownSync,
  constants,
  existsSync,
  lchownSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { AppError } from '../../errors.ts'
import { type Account, accountFor, nameOfUser } from './account.ts'

/** `folder` holds `data/` (the cluster), `socket/` and `postgres.log`; `account` runs it (null: ourselves). */
export type Place = { folder: string; account: Account | null }

/** Where files go that another account must reach while the data folder's parents are closed to it. */
export const systemFolder = '/var/lib/vigie'

/**
 * Makes the data folder when absent. Root's is open to pass through (not to list), because another account keeps the
 * database inside. Throws `app.data-folder-not-writable`.
 */
export function makeDataFolder(dataFolder: string): string {
  try {
    mkdirSync(dataFolder, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 })
    accessSync(dataFolder, constants.W_OK | constants.X_OK)
    return realpathSync(dataFolder)
  } catch (cause) {
    throw new AppError('app.data-folder-not-writable', { folder: dataFolder }, { status: 500, cause })
  }
}

/**
 * Finds the database of a data folder, or the place for a new one: `<data folder>/postgres`, or a folder of its own
 * below /var/lib/vigie when root's substitute account cannot reach the former. The data folder then notes where
 * (`postgres-place`), and that note is believed ever after: a second, empty database must never appear.
 */
export function findPlace(dataFolder: string, elsewhere = systemFolder): Place {
  const note = join(dataFolder, 'postgres-place')
  if (existsSync(note)) {
    const folder = readFileSync(note, 'utf8').trim()
    if (!existsSync(join(folder, 'data'))) throw new AppError('app.database-lost', { note, folder }, { status: 500 })
    return { folder, account: accountFor(join(folder, 'data'), folder) }
  }
  const folder = join(dataFolder, 'postgres')
  const account = accountFor(join(folder, 'data'), dataFolder)
  if (account === null) {
    refuseForeign(folder)
    makeFolder(folder, null)
    return { folder, account }
  }
  makeFolder(folder, account)
  if (canEnter(folder, account)) return { folder, account }
  // It is there and somebody closed a folder above it: an empty one elsewhere would take its place.
  if (existsSync(join(folder, 'data', 'PG_VERSION'))) throw unreachable(folder, account)
  const hash = createHash('sha256').update(dataFolder).digest('hex').slice(0, 12)
  const other = join(elsewhere, hash)
  mkdirSync(elsewhere, { recursive: true, mode: 0o755 })
  makeFolder(other, account)
  if (!canEnter(other, account)) throw unreachable(other, account)
  return { folder: other, account }
}

const unreachable = (folder: string, account: Account) =>
  new AppError('app.database-unreachable-folder', { folder, account: account.name }, { status: 500 })

/** Notes a place outside the data folder once a cluster stands there. */
export function notePlace(dataFolder: string, place: Place): void {
  const note = join(dataFolder, 'postgres-place')
  if (dirname(place.folder) !== dataFolder && !existsSync(note)) writeFileSync(note, `${place.folder}\n`)
}

/** PostgreSQL makes `<folder>/.s.PGSQL.5432.lock`; a socket address holds 107 bytes, and its list setting no commas or quotes. */
export const fitsSocket = (folder: string): boolean =>
  Buffer.byteLength(`${folder}/.s.PGSQL.5432.lock`) < 107 && !/[,"]/.test(folder)

/** The folder of the socket: beside the data, else (path too long) a new one of our own in the temp folder. */
export function makeSocketFolder(place: Place): string {
  const beside = join(place.folder, 'socket')
  if (fitsSocket(beside)) {
    mkdirSync(beside, { recursive: true, mode: 0o700 })
    // Its parent is the account's: of a link put there only the link changes hands.
    if (place.account) lchownSync(beside, place.account.uid, place.account.gid)
    return beside
  }
  const folder = mkdtempSync(join(tmpdir(), 'vigie-'))
  if (place.account) chownSync(folder, place.account.uid, place.account.gid)
  return folder
}

function makeFolder(folder: string, account: Account | null): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (account) chownSync(folder, account.uid, account.gid)
}

function refuseForeign(folder: string): void {
  const owner = statSync(folder, { throwIfNoEntry: false })?.uid
  if (owner !== undefined && owner !== process.getuid?.())
    throw new AppError('app.data-folder-not-ours', { folder, owner: nameOfUser(owner) }, { status: 500 })
}

/** Tried as that account, so that everything that can close a folder counts. */
const canEnter = (folder: string, account: Account): boolean =>
  spawnSync('/bin/sh', ['-c', 'cd "$1" && test -w .', 'sh', folder], {
    cwd: '/',
    env: {},
    uid: account.uid,
    gid: account.gid,
    stdio: 'ignore',
  }).status === 0
