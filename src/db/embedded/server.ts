import { execFile, spawn } from 'node:child_process'
import {
  closeSync,
  constants,
  existsSync,
  fchownSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import pg from 'pg'
import { AppError } from '../../errors.ts'
import type { Log } from '../../log.ts'
import type { Binaries } from './binaries.ts'
import { makeSocketFolder, type Place } from './place.ts'
import { initdbOptions, serverOptions } from './postgres-options.ts'
import { notedOptions, noteOptions, readPostmaster, stateOf, stopPostmaster } from './postmaster.ts'

/** `host` is the socket's folder: what pg takes as host. Superuser and database are both `vigie`. */
export type Server = { host: string; pid: number; adopted: boolean; stop(): Promise<void> }

type Parts = {
  place: Place
  binaries: Binaries
  settings: Record<string, string>
  log: Log
  /** Where clients expect the socket since a start before; a new one otherwise. */
  host?: string
}

const run = promisify(execFile)

/**
 * Starts PostgreSQL on a place of its own (making the cluster when there is none), or adopts the one that a killed
 * process left running there. The caller holds the lock of the folder. A server with other settings or of another
 * version is stopped and started anew.
 */
export async function startServer(parts: Parts): Promise<Server> {
  const pgdata = join(parts.place.folder, 'data')
  const fresh = !existsSync(pgdata)
  if (fresh) await makeCluster(parts, pgdata)
  checkVersion(pgdata, parts.binaries)
  // The version is part of the options, so that comparing options tells of an upgrade too.
  const options = serverOptions(pgdata, { ...parts.settings, cluster_name: `vigie-${parts.binaries.version}` })
  const running = await adopt(parts, pgdata, options)
  const server = running ?? (await launch(parts, pgdata, options))
  await makeDatabase(server.host)
  if (fresh) syncLater(parts, pgdata)
  return server
}

async function adopt({ place, log }: Parts, pgdata: string, options: string[]): Promise<Server | null> {
  const found = readPostmaster(pgdata)
  if (!found) return null
  const state = stateOf(pgdata, found.pid)
  if (state === 'other') {
    // PostgreSQL would refuse to start for as long as that number is in use by whoever has it now.
    rmSync(join(pgdata, 'postmaster.pid'), { force: true })
    return null
  }
  if (state !== 'running') return null
  const same = notedOptions(pgdata)?.startsWith(`${noteOptions(options)} "-c" "unix_socket_directories=`)
  if (same && (await waitReady(pgdata, found.pid))) {
    const host = readPostmaster(pgdata)!.socketFolder
    if (await answers(host)) {
      log.info({ pid: found.pid }, 'database server found running, taken over')
      return { host, pid: found.pid, adopted: true, stop: () => stopServer(place, found.pid, host) }
    }
  }
  log.info({ pid: found.pid }, 'database server found running with other settings, restarting it')
  await stopPostmaster(found.pid)
  return null
}

/** What PostgreSQL says while the remains of a killed predecessor are not cleared away yet. */
const passing = ['lock file "postmaster.pid" already exists', 'pre-existing shared memory block']

async function launch(parts: Parts, pgdata: string, options: string[]): Promise<Server> {
  const host = parts.host ?? makeSocketFolder(parts.place)
  const logPath = join(parts.place.folder, 'postgres.log')
  const patience = performance.now() + 10_000
  for (;;) {
    const { pid, exited, logStart } = launchOnce(parts, [...options, '-c', `unix_socket_directories=${host}`], logPath)
    if (pid !== undefined && (await Promise.race([waitReady(pgdata, pid), exited.then(() => false)]))) {
      return { host, pid, adopted: false, stop: () => stopServer(parts.place, pid, host) }
    }
    const said = readFileSync(logPath, 'utf8').slice(logStart)
    if (!passing.some(text => said.includes(text)) || performance.now() > patience)
      throw new AppError('app.database-does-not-start', { log: logPath, reason: lastFault(said) }, { status: 500 })
    await pause(200)
  }
}

async function stopServer(place: Place, pid: number, host: string): Promise<void> {
  await stopPostmaster(pid)
  // One of our own making in the temp folder goes; the one beside the data stays.
  if (dirname(host) !== place.folder) rmSync(host, { recursive: true, force: true })
}

function launchOnce(parts: Parts, options: string[], logPath: string) {
  if ((statSync(logPath, { throwIfNoEntry: false })?.size ?? 0) > 10_000_000) renameSync(logPath, `${logPath}.1`)
  // A file, not a pipe: the server outlives us if we are killed. Detached: Ctrl-C in the terminal is for us alone.
  // The folder is the other account's: a link that it put there must not make root open or give away another file.
  const log = openSync(
    logPath,
    constants.O_WRONLY | constants.O_CREAT | constants.O_APPEND | constants.O_NOFOLLOW,
    0o600,
  )
  const { account } = parts.place
  if (account) fchownSync(log, account.uid, account.gid)
  const logStart = readFileSync(logPath, 'utf8').length
  const child = spawn(join(parts.binaries.folder, 'bin', 'postgres'), options, {
    cwd: '/',
    env: environment(),
    detached: true,
    stdio: ['ignore', log, log],
    ...(account ? { uid: account.uid, gid: account.gid } : {}),
  })
  closeSync(log)
  child.unref()
  const exited = new Promise<void>(resolve => {
    child.once('exit', () => resolve())
    child.once('error', () => resolve())
  })
  return { pid: child.pid, exited, logStart }
}

/** Until the server says `ready` (however long it recovers) or dies. */
async function waitReady(pgdata: string, pid: number): Promise<boolean> {
  for (let grace = 400; ; ) {
    const found = readPostmaster(pgdata)
    if (found?.pid === pid && found.ready) return true
    const state = stateOf(pgdata, pid)
    // Right after the fork its working folder is not the data folder yet.
    if (state !== 'running' && !(state === 'other' && grace-- > 0)) return false
    await pause(5)
  }
}

async function makeCluster({ place, binaries }: Parts, pgdata: string): Promise<void> {
  for (const name of readdirSync(place.folder))
    if (name.startsWith('data.new')) rmSync(join(place.folder, name), { recursive: true, force: true })
  const draft = `${pgdata}.new`
  const { account } = place
  try {
    await run(join(binaries.folder, 'bin', 'initdb'), initdbOptions(draft), {
      cwd: '/',
      env: environment(),
      ...(account ? { uid: account.uid, gid: account.gid } : {}),
    })
  } catch (error) {
    const said = String((error as { stderr?: string }).stderr ?? error)
    throw new AppError(
      'app.database-not-made',
      { folder: place.folder, reason: lastFault(said) },
      { status: 500, cause: error },
    )
  }
  // Renamed when whole: a start killed half way leaves no half a cluster behind.
  renameSync(draft, pgdata)
}

/** initdb was told not to wait for the disk; that is made up for while people already work. */
function syncLater({ place, binaries }: Parts, pgdata: string): void {
  const { account } = place
  const child = spawn(join(binaries.folder, 'bin', 'initdb'), ['--sync-only', '-D', pgdata], {
    cwd: '/',
    env: environment(),
    detached: true,
    stdio: 'ignore',
    ...(account ? { uid: account.uid, gid: account.gid } : {}),
  })
  child.on('error', () => {})
  child.unref()
}

function checkVersion(pgdata: string, binaries: Binaries): void {
  const found = readFileSync(join(pgdata, 'PG_VERSION'), 'utf8').trim()
  const wanted = binaries.version.split('.')[0]!
  if (found !== wanted)
    throw new AppError('app.database-version-differs', { found, wanted, folder: pgdata }, { status: 500 })
}

async function makeDatabase(host: string): Promise<void> {
  const client = new pg.Client({ host, user: 'vigie', database: 'postgres' })
  client.on('error', () => {})
  await client.connect()
  try {
    const { rowCount } = await client.query(`select 1 from pg_database where datname = 'vigie'`)
    if (rowCount === 0) await client.query('create database vigie')
  } finally {
    await client.end()
  }
}

async function answers(host: string): Promise<boolean> {
  const client = new pg.Client({ host, user: 'vigie', database: 'postgres', connectionTimeoutMillis: 5000 })
  client.on('error', () => {})
  try {
    await client.connect()
    await client.query('select 1')
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}

/** The last line that names a fault, without its time stamp. */
const lastFault = (said: string): string =>
  (
    said
      .split('\n')
      .filter(line => /FATAL|ERROR|error:|PANIC/.test(line))
      .at(-1) ??
    said.trim().split('\n').at(-1) ??
    ''
  )
    .replace(/^.*?(FATAL|ERROR|PANIC|error): */, '')
    .slice(0, 300)

/** Nothing of ours: PGDATA, LD_* or a locale of the person's shell would change what it does. */
const environment = () => ({ PATH: '/usr/bin:/bin', LANG: 'C', LC_ALL: 'C', TZ: 'UTC' })
