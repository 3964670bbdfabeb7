import { flushCompileCache } from 'node:module'
import { AppError } from '../errors.ts'
import { createLog } from '../log.ts'
import { buildPage } from './build-page.ts'
import type { Cli } from './cli.ts'
import { loadInstallationSecrets } from './load-installation-secrets.ts'
import { makeContext } from './make-context.ts'
import { openDatabase } from './open-database.ts'
import { releaseMemory } from './release-memory.ts'
import { whenAskedToStop } from './stop-signals.ts'
import { root } from './version.ts'

/** Stops in the reverse order of starting, each step whatever the others do. */
type Step = { what: string; stop(): Promise<unknown> }

/** Serves until it is asked to stop. Throws what prevented the start; sets the exit code when a fault ended it. */
export async function serve(cli: Cli): Promise<void> {
  const { t } = cli
  const config = cli.config()
  const log = createLog(config)
  const steps: Step[] = []
  const fault = Promise.withResolvers<void>()
  const building = new AbortController()

  const fail = (error: unknown, what: string) => {
    log.fatal({ err: error }, what)
    process.exitCode = 1
    fault.resolve()
  }
  process.on('uncaughtException', error => fail(error, 'unexpected error, stopping'))
  process.on('unhandledRejection', error => fail(error, 'unexpected error, stopping'))
  let interruptDatabase = () => {}
  const asked = whenAskedToStop(() => {
    interruptDatabase()
    process.exit(1)
  })

  async function start(): Promise<void> {
    const page = buildPage(root, log, () => cli.tell(t('cli.serve.building')), building.signal)
    // Looked at below; when the database fails first, nobody would hear of the page.
    steps.push({ what: 'page', stop: () => page.catch(() => {}) })
    page.catch(() => {})
    const { db, embedded, close } = await openDatabase(config, {
      log,
      onLost: error => fail(error, 'the database is lost, stopping'),
    })
    steps.push({ what: 'database', stop: close })
    if (embedded) interruptDatabase = () => embedded.interrupt()
    const secrets = await loadInstallationSecrets(db, config)
    const ctx = makeContext({ config, log, db, secrets, alone: embedded !== null })
    steps.push({ what: 'outbound', stop: () => ctx.outbound.close() })
    await page
    const [{ startApp }, { firstRunCode }] = await Promise.all([import('../app.ts'), import('../org/index.ts')])
    const app = await startApp(ctx, { databaseFolder: embedded?.folder ?? null }).catch((error: unknown) => {
      throw explainListening(error, config)
    })
    steps.push({ what: 'app', stop: () => app.stop() })
    const address = config.port === 0 ? app.address : config.publicUrl
    embedded?.setAddress(address)
    cli.print(t('cli.serve.ready', { address }))
    cli.print(
      embedded
        ? t('cli.serve.data-folder', { folder: config.dataFolder, database: embedded.folder })
        : t('cli.serve.data-url', { folder: config.dataFolder }),
    )
    // Kept now: a process that is killed could not keep what spares the next start its compiling (bin/vigie.js).
    flushCompileCache()
    releaseMemory()
    const code = await firstRunCode(ctx)
    if (code !== null) cli.print(t('cli.serve.first-run', { code }))
  }

  const starting = start()
  try {
    // Asked to stop while starting: what is begun is finished first, then undone.
    await starting
    await Promise.race([asked, fault.promise])
    cli.tell(t('cli.serve.stopping'))
  } finally {
    building.abort()
    const force = () => {
      interruptDatabase()
      process.exit(1)
    }
    setTimeout(force, 30_000).unref()
    for (const { what, stop } of steps.reverse())
      await stop().catch(error => log.error({ err: error, what }, 'stopping failed'))
  }
}

function explainListening(error: unknown, { host, port }: { host: string; port: number }): unknown {
  const code = (error as NodeJS.ErrnoException | null)?.code
  if (code === 'EADDRINUSE')
    return new AppError('app.port-in-use', { port: String(port) }, { status: 500, cause: error })
  if (code === 'EACCES' || code === 'EADDRNOTAVAIL')
    return new AppError('app.port-refused', { host, port: String(port) }, { status: 500, cause: error })
  return error
}
