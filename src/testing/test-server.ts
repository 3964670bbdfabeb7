import { chmodSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { findBinaries, runnableBinaries } from '../db/embedded/binaries.ts'
import { lockDataFolder } from '../db/embedded/data-lock.ts'
import { findPlace, systemFolder } from '../db/embedded/place.ts'
import { serverSettings, throwAwaySettings } from '../db/embedded/postgres-options.ts'
import { startServer } from '../db/embedded/server.ts'
import { connect, migrate } from '../db/index.ts'
import { AppError } from '../errors.ts'
import { installJobs } from '../jobs/index.ts'
import { silentLog } from '../log.ts'

const template = 'vigie_template'
let host: Promise<string> | null = null

/** The socket folder of the run's one server, with the template database made: started by whoever asks first. */
export function testServer(folder: string): Promise<string> {
  host ??= startOrJoin(folder)
  return host
}

async function startOrJoin(folder: string): Promise<string> {
  // The account that runs PostgreSQL must pass through.
  chmodSync(folder, 0o711)
  const lock = await waitForLock(folder)
  try {
    const place = findPlace(folder)
    const binaries = await runnableBinaries(await findBinaries(), place.account, place.account ? systemFolder : folder)
    // Started or, when another worker was first, joined; it stays when this worker ends.
    const server = await startServer({
      place,
      binaries,
      settings: { ...serverSettings, ...throwAwaySettings },
      log: silentLog,
    })
    await makeTemplate(server.host)
    return server.host
  } finally {
    lock.release()
  }
}

async function makeTemplate(host: string): Promise<void> {
  const draft = `${template}_draft`
  await asAdministrator(host, async client => {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [template])
    if (rowCount === 1) return
    await client.query(`drop database if exists ${draft}`)
    await client.query(`create database ${draft}`)
    const db = connect(host, { database: draft, max: 2 })
    try {
      await migrate(db)
      await installJobs(db, silentLog)
    } finally {
      await db.destroy()
    }
    // Renamed when whole: a worker that died half way left only the draft.
    await client.query(`alter database ${draft} rename to ${template}`)
  })
}

/** A copy of the migrated, empty database: 8–40 ms. */
export const cloneTemplate = (host: string, name: string): Promise<void> =>
  asAdministrator(host, async client => {
    await client.query(`create database ${name} template ${template} strategy file_copy`)
  })

export const dropDatabase = (host: string, name: string): Promise<void> =>
  asAdministrator(host, async client => {
    await client.query(`drop database if exists ${name} with (force)`)
  })

async function asAdministrator(host: string, use: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ host, user: 'vigie', database: 'postgres' })
  client.on('error', () => {})
  await client.connect()
  try {
    await use(client)
  } finally {
    await client.end()
  }
}

async function waitForLock(folder: string) {
  for (;;) {
    try {
      return lockDataFolder(folder)
    } catch (error) {
      if (!(error instanceof AppError && error.code.startsWith('app.data-folder-in-use'))) throw error
      await pause(20)
    }
  }
}
