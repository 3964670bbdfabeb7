import { realpathSync } from 'node:fs'
import type { Log } from '../../log.ts'
import { findBinaries, runnableBinaries } from './binaries.ts'
import { lockDataFolder, lockPlace } from './data-lock.ts'
import { findPlace, makeDataFolder, notePlace, systemFolder } from './place.ts'
import { serverSettings } from './postgres-options.ts'
import { isAlive } from './process-info.ts'
import { type Server, startServer } from './server.ts'

export type Embedded = {
  /** The socket's folder, for `connect`. */
  host: string
  /** Where the database's files lie; not always inside the data folder (see place.ts). */
  folder: string
  /** Tells a second start where this one answers. */
  setAddress(address: string): void
  stop(): Promise<void>
  /** Asks the server to stop and waits for nothing: for a process that must end now. */
  interrupt(): void
}

/**
 * The embedded PostgreSQL of one data folder, which this process then owns until `stop`. If the server dies by
 * itself it is started again; `onLost` hears when that fails.
 *
 * Throws `app.data-folder-in-use`, `app.database-of-another-folder` and the other `app.*` errors of a folder or a platform that will not do.
 */
export async function startEmbedded(
  dataFolder: string,
  options: { log: Log; settings?: Record<string, string>; onLost?: (error: unknown) => void },
): Promise<Embedded> {
  const { log } = options
  const folder = makeDataFolder(dataFolder)
  const locks = [lockDataFolder(folder)]
  const release = () => {
    for (const lock of locks.splice(0).reverse()) lock.release()
  }
  try {
    const place = findPlace(folder)
    locks.push(lockPlace(realpathSync(place.folder), folder))
    // Root's copy must lie where another account can go; an ordinary user's lies with the data.
    const copies = place.account ? systemFolder : place.folder
    const binaries = await runnableBinaries(await findBinaries(), place.account, copies)
    const settings = { ...serverSettings, ...options.settings }
    let server = await startServer({ place, binaries, settings, log })
    notePlace(folder, place)
    const unwatch = watch(
      () => server,
      async () => {
        log.error('the database server ended by itself, starting it again')
        server = await startServer({ place, binaries, settings, log, host: server.host })
      },
      options.onLost,
    )
    return {
      host: server.host,
      folder: place.folder,
      setAddress: address => locks[0]?.setAddress(address),
      interrupt() {
        process.kill(server.pid, 'SIGINT')
        release()
      },
      async stop() {
        await unwatch()
        await server.stop()
        release()
      },
    }
  } catch (error) {
    release()
    throw error
  }
}

/** Looks every two seconds: an adopted server is nobody's child, so no event tells of its end. */
function watch(server: () => Server, restart: () => Promise<void>, onLost?: (error: unknown) => void) {
  let restarting: Promise<void> | null = null
  let restarts = 0
  const timer = setInterval(() => {
    if (restarting || isAlive(server().pid)) return
    restarts += 1
    restarting = (restarts > 5 ? Promise.reject(new Error('the database server keeps ending')) : restart())
      .catch(error => {
        clearInterval(timer)
        onLost?.(error)
      })
      .finally(() => {
        restarting = null
      })
  }, 2000)
  timer.unref()
  const forget = setInterval(() => {
    restarts = 0
  }, 600_000)
  forget.unref()
  return async () => {
    clearInterval(timer)
    clearInterval(forget)
    await restarting
  }
}
