import { ConnectorError, type Cursor, NoStream, type Page, reason } from '../../connectors/index.ts'
import type { Context } from '../../context.ts'
import { announce } from '../../db/index.ts'
import type { Reason } from '../../errors.ts'
import { ingest } from '../ingest/ingest.ts'
import { type ConnectedSource, connectorContext, connectSource, isStream } from '../sources/connect-source.ts'
import { releaseLease, type SourceRow, saveFailure, saveProgress } from '../sources/source-store.ts'
import { addGaps } from './judge-silence.ts'
import { nextAfterSuccess, planAfterFailure } from './plan-next-poll.ts'

/** Another process took the source over: what this one read may not be stored. */
class LeaseLost extends Error {}

/**
 * What one reading may take, in milliseconds, so that others get their turn: a page longer than `page` counts as failed;
 * after `run`, or so many pages of a backlog, the next reading goes on where the cursor stands.
 */
const usualLimits = { page: 90_000, run: 60_000, pages: 20 }
type RunLimits = typeof usualLimits

/**
 * Asks a source whose lease this process holds, until it is up to date (or, for a stream, until `signal` aborts), and
 * gives the lease back. Never throws: what goes wrong is the source's health, not the caller's.
 */
export async function runSource(
  ctx: Context,
  row: SourceRow,
  owner: string,
  signal: AbortSignal,
  limits: RunLimits = usualLimits,
): Promise<void> {
  const at = { organisationId: row.organisation_id, sourceId: row.id }
  try {
    const source = connectSource(ctx, row)
    if (source.by === 'stream') {
      const none = await readStream(ctx, source, owner, signal)
      if (none !== null) await pollInstead(ctx, source, owner, signal, limits, none)
      // Ended without an error: politely back after a moment.
      else if (!signal.aborted) await postpone(ctx, row, owner, new Date(ctx.clock.now().getTime() + 10_000))
    } else if (source.by === 'poll') await poll(ctx, source, owner, signal, limits)
    await releaseLease(ctx.db, row.organisation_id, row.id, owner)
  } catch (error) {
    if (error instanceof LeaseLost) return ctx.log.info(at, 'source is read by another process now')
    if (signal.aborted) return releaseLease(ctx.db, row.organisation_id, row.id, owner)
    await fail(ctx, row, owner, error)
  }
}

const postpone = (ctx: Context, row: SourceRow, owner: string, until: Date) =>
  ctx.db
    .updateTable('source')
    .set({ next_poll_at: until })
    .where('organisation_id', '=', row.organisation_id)
    .where('id', '=', row.id)
    .where('lease_owner', '=', owner)
    .execute()

/** A server without a stream is polled by the source's rhythm; each time the stream is asked for anew. */
function pollInstead(
  ctx: Context,
  source: ConnectedSource,
  owner: string,
  signal: AbortSignal,
  limits: RunLimits,
  none: Reason,
): Promise<void> {
  const remarks = [none, reason('polled-instead', { minutes: source.row.every_minutes })]
  return poll(ctx, { ...source, by: 'poll' }, owner, signal, limits, remarks)
}

async function poll(
  ctx: Context,
  source: ConnectedSource,
  owner: string,
  signal: AbortSignal,
  limits: RunLimits,
  remarks: Reason[] = [],
): Promise<void> {
  let { cursor } = source.row
  const began = ctx.clock.now().getTime()
  for (let pages = 1; ; pages++) {
    const answer = await readPage(ctx, source, cursor, signal, limits.page)
    const page = { ...answer, warnings: [...remarks, ...(answer.warnings ?? [])] }
    await store(ctx, source, owner, page, nextAfterSuccess(ctx.clock.now(), source.row.every_minutes, page))
    cursor = page.cursor
    const long = ctx.clock.now().getTime() - began >= limits.run
    if (page.more !== true || pages >= limits.pages || long || signal.aborted) return
  }
}

/** One page, or the error that it took too long: whether or not the connector heeds its signal. */
async function readPage(
  ctx: Context,
  source: ConnectedSource,
  cursor: Cursor,
  signal: AbortSignal,
  most: number,
): Promise<Page> {
  const tooLong = new AbortController()
  const late = Promise.withResolvers<never>()
  const timer = setTimeout(() => {
    late.reject(new ConnectorError('unavailable', reason('took-too-long', { seconds: Math.round(most / 1000) })))
    tooLong.abort()
  }, most)
  const stop = () => late.reject(signal.reason)
  signal.addEventListener('abort', stop, { once: true })
  const within = connectorContext(ctx, source, AbortSignal.any([signal, tooLong.signal]))
  try {
    const answer = source.connector.listen!.poll!(within, cursor)
    // Whichever comes second is heard by nobody.
    answer.catch(() => {})
    late.promise.catch(() => {})
    return await Promise.race([answer, late.promise])
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', stop)
  }
}

/** Until the stream ends. Returns why there is none where the source can be polled instead, else null. */
async function readStream(
  ctx: Context,
  source: ConnectedSource,
  owner: string,
  signal: AbortSignal,
): Promise<Reason | null> {
  const { stream, poll } = source.connector.listen!
  try {
    for await (const page of stream!(connectorContext(ctx, source, signal), source.row.cursor)) {
      // Due at once when this process ends: whoever is free takes it over as soon as the lease is out.
      await store(ctx, source, owner, page, ctx.clock.now())
      if (signal.aborted) break
    }
    return null
  } catch (error) {
    if (error instanceof NoStream && poll !== undefined) return error.reason
    throw error
  }
}

async function store(
  ctx: Context,
  source: ConnectedSource,
  owner: string,
  page: Page,
  nextPollAt: Date,
): Promise<void> {
  const { row } = source
  // Added by its form, it is called by its network until it tells its own name, under which its first items are judged.
  const unnamed = row.last_success_at === null && ['', row.connector, source.connector.name].includes(row.title)
  const name = unnamed && page.title ? page.title.slice(0, 200) : null
  if (name !== null) source.ingest.title = name
  await ingest(ctx, source.ingest, page.items, async (tx, result) => {
    const now = ctx.clock.now()
    const gaps = addGaps(row.gaps, row.last_new_item_at, now, result.published)
    const saved = await saveProgress(tx, row.organisation_id, row.id, owner, {
      cursor: page.cursor,
      at: now,
      nextPollAt,
      newItems: result.added > 0,
      gaps,
      warnings: page.warnings ?? [],
    })
    if (!saved) throw new LeaseLost()
    if (result.added > 0) Object.assign(row, { last_new_item_at: now, gaps })
    if (name !== null) await rename(tx, row, name)
    if (source.by === 'poll' || row.failures > 0)
      await announce(tx, row.organisation_id, {
        kind: 'source-polled',
        id: String(row.id),
        data: { added: result.added },
      })
    Object.assign(row, { last_success_at: now, failures: 0 })
  })
}

const rename = (tx: Context['db'], row: SourceRow, title: string) =>
  tx
    .updateTable('source')
    .set({ title })
    .where('organisation_id', '=', row.organisation_id)
    .where('id', '=', row.id)
    .execute()

async function fail(ctx: Context, row: SourceRow, owner: string, error: unknown): Promise<void> {
  const everyMinutes = isStream(ctx, row) ? 0 : row.every_minutes
  const plan = planAfterFailure(error, ctx.clock.now(), everyMinutes, row.failures, Math.random())
  const level = plan.code === 'listen.source-unexpected' ? 'error' : 'info'
  ctx.log[level]({ err: error, organisationId: row.organisation_id, sourceId: row.id }, 'source could not be read')
  await saveFailure(ctx.db, row.organisation_id, row.id, owner, {
    ...plan,
    failing: plan.lasting || row.failures + 1 >= 3,
  })
  await announce(ctx.db, row.organisation_id, { kind: 'source-failed', id: String(row.id) })
}
