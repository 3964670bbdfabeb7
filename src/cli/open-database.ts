import { realpathSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Config } from '../config.ts'
import { lockHolder } from '../db/embedded/data-lock.ts'
import { findPlace } from '../db/embedded/place.ts'
import { readPostmaster } from '../db/embedded/postmaster.ts'
import { type Embedded, startEmbedded } from '../db/embedded/start.ts'
import { checkServer, connect, type Db, migrate } from '../db/index.ts'
import { AppError } from '../errors.ts'
import { installJobs } from '../jobs/index.ts'
import type { Log } from '../log.ts'
import { requireDataFolder, requireInstallation } from './find-installation.ts'

export type OpenDatabase = {
  db: Db
  /** Null with DATABASE_URL, or when another process of ours runs the server. */
  embedded: Embedded | null
  /** Disconnects; stops the embedded server when it was started here. */
  close(): Promise<void>
}

export type OpenOptions = {
  log: Log
  /** Bring the tables up to date (default true). Never done to a database that another process serves from. */
  migrate?: boolean
  /** Asked of the database before anything in it is changed; throws what refuses it. */
  must?: (db: Db) => Promise<void>
  /** The embedded server ended and could not be started again. */
  onLost?: (error: unknown) => void
}

/**
 * The database of the configuration, for this process alone: DATABASE_URL, or the embedded server of the data folder,
 * started here. Throws `app.data-folder-in-use` when another process has the folder.
 */
export async function openDatabase(config: Config, options: OpenOptions): Promise<OpenDatabase> {
  const { log } = options
  const embedded =
    config.databaseUrl === null ? await startEmbedded(config.dataFolder, { log, onLost: options.onLost }) : null
  const db = connect(config.databaseUrl ?? embedded!.host, {
    onError: error => log.debug({ err: error }, 'an idle database connection broke'),
  })
  const close = async () => {
    await db.destroy()
    await embedded?.stop()
  }
  try {
    await checkServer(db)
    await options.must?.(db)
    if (options.migrate ?? true) {
      const applied = await migrate(db)
      if (applied.length > 0) log.info({ applied }, 'database brought up to date')
      await installJobs(db, log)
    }
    return { db, embedded, close }
  } catch (error) {
    await close()
    throw error
  }
}

/**
 * Runs a command on the database of an installation that exists, whether or not Vigie serves from it at the moment:
 * joins the running embedded server, or starts it for as long as the command takes. `create`: makes the installation
 * when there is none. Throws `app.no-installation`, `app.no-installation-in-database`.
 */
export async function withDatabase<Result>(
  config: Config,
  options: OpenOptions & { create?: true },
  use: (db: Db) => Promise<Result>,
): Promise<Result> {
  if (!options.create) requireDataFolder(config)
  const running = config.databaseUrl === null ? await runningServer(config.dataFolder) : null
  const must = options.create ? undefined : requireInstallation
  // A server of one's own may be at work on DATABASE_URL: its tables are the business of the Vigie that serves.
  const mayMigrate = options.create === true || config.databaseUrl === null
  const { db, close } =
    running === null
      ? await openDatabase(config, { ...options, must, migrate: mayMigrate && (options.migrate ?? true) })
      : joinServer(running)
  try {
    return await use(db)
  } finally {
    await close()
  }
}

function joinServer(host: string): OpenDatabase {
  const db = connect(host, { max: 4 })
  return { db, embedded: null, close: () => db.destroy() }
}

/** The socket folder of the server that another process of ours runs on this data folder; null when none does. */
export async function runningServer(dataFolder: string): Promise<string | null> {
  for (let waits = 0; ; waits += 1) {
    const holder = lockHolder(dataFolder)
    if (holder === null) return null
    const place = findPlace(realpathSync(dataFolder))
    const server = readPostmaster(join(place.folder, 'data'))
    if (server?.ready) return server.socketFolder
    // It is starting (or restoring a backup, which takes as long as it takes).
    if (waits === 100)
      throw new AppError(
        'app.data-folder-in-use-starting',
        { folder: dataFolder, pid: String(holder.pid) },
        { status: 409 },
      )
    await pause(100)
  }
}
