import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { describe, expect, it, onTestFinished } from 'vitest'
import { silentLog } from '../../log.ts'
import { connect } from '../connect.ts'
import { findBinaries, runnableBinaries } from './binaries.ts'
import { findPlace, notePlace, type Place } from './place.ts'
import { serverSettings, throwAwaySettings } from './postgres-options.ts'
import { readPostmaster, stateOf, stopPostmaster } from './postmaster.ts'
import { isAlive } from './process-info.ts'
import { startServer } from './server.ts'
import { startEmbedded } from './start.ts'

const settings = { ...serverSettings, ...throwAwaySettings }
const isRoot = process.getuid?.() === 0

function folder(prefix = 'vigie-embedded-'): string {
  const path = mkdtempSync(join(tmpdir(), prefix))
  chmodSync(path, 0o711)
  onTestFinished(() => rmSync(path, { recursive: true, force: true }))
  return path
}

async function start(place: Place, more: Record<string, string> = {}) {
  const binaries = await runnableBinaries(await findBinaries(), place.account, place.folder)
  const server = await startServer({ place, binaries, settings: { ...settings, ...more }, log: silentLog })
  onTestFinished(() => server.stop())
  return server
}

const one = async (host: string) => {
  const db = connect(host)
  try {
    return (await sql<{ one: number }>`select 1 as one`.execute(db)).rows[0]!.one
  } finally {
    await db.destroy()
  }
}

describe('a new folder', () => {
  it('gets a cluster, refuses a second owner, and keeps its rows from start to start', async () => {
    const path = folder()
    const first = await startEmbedded(join(path, 'data'), { log: silentLog, settings })
    const db = connect(first.host)
    await sql`create table kept (n int)`.execute(db)
    await db.destroy()
    await expect(startEmbedded(join(path, 'data'), { log: silentLog, settings })).rejects.toThrow('in-use')
    const { pid } = readPostmaster(join(first.folder, 'data'))!
    await first.stop()
    expect(isAlive(pid)).toBe(false)
    expect(existsSync(join(path, 'data', 'vigie.lock'))).toBe(false)

    const second = await startEmbedded(join(path, 'data'), { log: silentLog, settings })
    onTestFinished(() => second.stop())
    const again = connect(second.host)
    expect((await sql`select to_regclass('kept')::text as kept`.execute(again)).rows).toEqual([{ kept: 'kept' }])
    await again.destroy()
    expect(statSync(second.folder).mode & 0o777).toBe(0o700)
  })

  it('that leads to the database of another one is refused while that one runs', async () => {
    const [path, copy] = [folder(), folder()]
    const first = await startEmbedded(path, { log: silentLog, settings })
    onTestFinished(() => first.stop())
    writeFileSync(join(copy, 'postgres-place'), `${first.folder}\n`)
    const refused = startEmbedded(copy, { log: silentLog, settings })
    await expect(refused).rejects.toMatchObject({ code: 'app.database-of-another-folder', params: { other: path } })
    expect(await one(first.host)).toBe(1)
    expect(existsSync(join(copy, 'vigie.lock'))).toBe(false)
  })

  it('whose path is too long for a socket has it in the temp folder, which goes with it', async () => {
    const path = join(folder(), 'a-rather-long-name-'.repeat(6))
    mkdirSync(path, { mode: 0o711 })
    const embedded = await startEmbedded(path, { log: silentLog, settings })
    expect(embedded.host.startsWith(tmpdir())).toBe(true)
    expect(embedded.host.startsWith(path)).toBe(false)
    expect(await one(embedded.host)).toBe(1)
    await embedded.stop()
    expect(existsSync(embedded.host)).toBe(false)
  })

  it('that cannot be written is named', async () => {
    const path = join(folder(), 'file')
    writeFileSync(path, '')
    await expect(startEmbedded(path, { log: silentLog, settings })).rejects.toThrow('app.data-folder-not-writable')
  })
})

describe('a server that a killed process left', () => {
  it('is taken over when its settings are the same, and stopped like one’s own', async () => {
    const place = findPlace(folder())
    const first = await start(place)
    const second = await start(place)
    expect(second).toMatchObject({ pid: first.pid, adopted: true })
    expect(await one(second.host)).toBe(1)
    await second.stop()
    expect(isAlive(first.pid)).toBe(false)
  })

  it('is restarted when its settings changed', async () => {
    const place = findPlace(folder())
    const first = await start(place)
    const second = await start(place, { work_mem: '9MB' })
    expect(second.adopted).toBe(false)
    expect(isAlive(first.pid)).toBe(false)
    expect(await one(second.host)).toBe(1)
  })

  it('and that was killed as well is recovered', async () => {
    const place = findPlace(folder())
    const first = await start(place)
    process.kill(first.pid, 'SIGKILL')
    const second = await start(place)
    expect(second.pid).not.toBe(first.pid)
    expect(await one(second.host)).toBe(1)
  })

  it('is not mistaken for another process that got its number', async () => {
    const place = findPlace(folder())
    const first = await start(place)
    const file = join(place.folder, 'data', 'postmaster.pid')
    const lines = readFileSync(file, 'utf8').split('\n')
    await first.stop()
    writeFileSync(file, [String(process.pid), ...lines.slice(1)].join('\n'))
    const second = await start(place)
    expect(second.adopted).toBe(false)
    expect(await one(second.host)).toBe(1)
  })
})

it('a server that dies while we run is started again', async () => {
  const embedded = await startEmbedded(folder(), { log: silentLog, settings })
  onTestFinished(() => embedded.stop())
  const pgdata = join(embedded.folder, 'data')
  const { pid } = readPostmaster(pgdata)!
  await stopPostmaster(pid)
  await expect.poll(() => readPostmaster(pgdata)?.ready, { timeout: 20_000 }).toBe(true)
  expect(await one(embedded.host)).toBe(1)
})

it.skipIf(isRoot)('the number of somebody else’s process is none of ours', () => {
  expect(stateOf(folder(), 1)).toBe('other')
})

describe.runIf(isRoot)('root', () => {
  it('runs it as somebody else, who owns the files', async () => {
    const place = findPlace(folder())
    const server = await start(place)
    expect(statSync(`/proc/${server.pid}`).uid).toBe(place.account!.uid)
    expect(place.account!.uid).not.toBe(0)
  })

  it('puts the database elsewhere when that account cannot enter, and finds it again ever after', async () => {
    const closed = folder()
    chmodSync(closed, 0o700)
    const data = join(closed, 'data')
    mkdirSync(data)
    const elsewhere = folder()
    const place = findPlace(data, elsewhere)
    expect(place.folder.startsWith(elsewhere)).toBe(true)
    const server = await start(place)
    expect(await one(server.host)).toBe(1)
    notePlace(data, place)
    chmodSync(closed, 0o755)
    expect(findPlace(data, elsewhere).folder).toBe(place.folder)
    await server.stop()
    rmSync(place.folder, { recursive: true })
    expect(() => findPlace(data, elsewhere)).toThrow('app.database-lost')
  })

  it('gives no other file away when its log is a link', async () => {
    const place = findPlace(folder())
    const secret = join(folder(), 'secret')
    writeFileSync(secret, 'root only', { mode: 0o600 })
    symlinkSync(secret, join(place.folder, 'postgres.log'))
    await expect(start(place)).rejects.toThrow('ELOOP')
    expect(statSync(secret).uid).toBe(0)
    expect(readFileSync(secret, 'utf8')).toBe('root only')
  })

  it('never begins a second database when the first is closed off', async () => {
    const parent = folder()
    const data = join(parent, 'data')
    mkdirSync(data)
    chmodSync(data, 0o711)
    chmodSync(parent, 0o711)
    const place = findPlace(data, folder())
    mkdirSync(join(place.folder, 'data'))
    writeFileSync(join(place.folder, 'data', 'PG_VERSION'), '18')
    chmodSync(parent, 0o700)
    const elsewhere = folder()
    expect(() => findPlace(data, elsewhere)).toThrow('app.database-unreachable-folder')
    expect(readdirSync(elsewhere)).toEqual([])
  })

  it('copies the binaries when the account cannot reach them', async () => {
    const closed = folder()
    const { folder: native, version } = await findBinaries()
    const { cpSync } = await import('node:fs')
    cpSync(native, join(closed, 'native'), { recursive: true, verbatimSymlinks: true })
    chmodSync(closed, 0o700)
    const copies = folder()
    const { account } = findPlace(folder())
    const found = await runnableBinaries({ folder: join(closed, 'native'), version }, account, copies)
    expect(found.folder).toBe(join(copies, `postgres-${version}`))
    expect((await runnableBinaries({ folder: join(closed, 'native'), version }, account, copies)).folder).toBe(
      found.folder,
    )
  })
})
