import type { Context } from '../../context.ts'
import { newId } from '../../db/index.ts'
import { isStream } from '../sources/connect-source.ts'
import { renewLease, type SourceRow } from '../sources/source-store.ts'
import { chooseSources } from './choose-sources.ts'
import { claimDue, claimSources, listDue } from './due-sources.ts'
import { runSource } from './run-source.ts'

export type SourceRunner = {
  /** Looks every second for sources that are due; streams stay open until `stop`. */
  start(): void
  /** Ends what is running and gives the sources back. */
  stop(): Promise<void>
}

/** One reading of one source, from its claim to its end. */
type Run = {
  organisation_id: string
  id: number
  host: string
  stream: boolean
  begun: number
  lost: AbortController
  done: Promise<void>
}

const tick = 1_000
const lease = 180_000
const renewEvery = 45_000
/** Due sources looked at in one go. */
const looked = 500

/**
 * Reads the sources of all organisations in this process. Several processes share them by leases in the source's row:
 * one that dies loses its leases by time, and its sources are taken over where their cursors stand.
 */
export function createSourceRunner(ctx: Context): SourceRunner {
  const stopping = new AbortController()
  const running = new Set<Run>()
  let timer: NodeJS.Timeout | undefined
  let looking: Promise<void> = Promise.resolve()

  async function look(): Promise<void> {
    const now = ctx.clock.now()
    const due = (await listDue(ctx.db, now, looked)).map(one => ({ ...one, stream: isStream(ctx, one) }))
    const reading = [...running].map(run => ({ ...run, age: now.getTime() - run.begun }))
    const chosen = chooseSources(due, reading)
    // An owner of its own for every claim: a source paused and resumed is claimed again here while its old run still ends.
    const owner = newId()
    for (const row of await claimSources(ctx.db, owner, now, new Date(now.getTime() + lease), chosen)) {
      const { host } = due.find(one => one.organisation_id === row.organisation_id && one.id === row.id)!
      begin(row, owner, host)
    }
  }

  function begin(row: SourceRow, owner: string, host: string): void {
    const { organisation_id, id } = row
    for (const older of running) if (older.organisation_id === organisation_id && older.id === id) older.lost.abort()
    const lost = new AbortController()
    const renewing = setInterval(() => {
      const until = new Date(ctx.clock.now().getTime() + lease)
      renewLease(ctx.db, row.organisation_id, row.id, owner, until).then(
        held => {
          if (!held) lost.abort()
        },
        error => ctx.log.warn({ err: error }, 'lease not renewed'),
      )
    }, renewEvery)
    const done = runSource(ctx, row, owner, AbortSignal.any([stopping.signal, lost.signal]))
      .catch(error => ctx.log.error({ err: error, sourceId: row.id }, 'source left without a word'))
      .finally(() => {
        clearInterval(renewing)
        running.delete(run)
      })
    const begun = ctx.clock.now().getTime()
    const run: Run = { organisation_id, id, host, stream: isStream(ctx, row), begun, lost, done }
    running.add(run)
  }

  const loop = () => {
    looking = look()
      .catch(error => ctx.log.warn({ err: error }, 'looking for due sources failed'))
      .finally(() => {
        if (!stopping.signal.aborted) timer = setTimeout(loop, tick)
      })
  }

  return {
    start: loop,
    async stop() {
      stopping.abort()
      clearTimeout(timer)
      await looking
      await Promise.all([...running].map(one => one.done))
    },
  }
}

/** Reads every source that is due now, once: for tests and for commands. Streams are left alone. */
export async function readDueSources(ctx: Context): Promise<number> {
  const owner = newId()
  const now = ctx.clock.now()
  const rows = await claimDue(ctx.db, owner, now, new Date(now.getTime() + lease), 1_000)
  for (const row of rows) if (!isStream(ctx, row)) await runSource(ctx, row, owner, new AbortController().signal)
  return rows.length
}
