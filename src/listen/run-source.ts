import { NoStream, type Page, reason } from '../connectors/index.ts'
import type { Context } from '../context.ts'
import { announce } from '../db/index.ts'
import type { Reason } from '../errors.ts'
import { type ConnectedSource, connectorContext, connectSource, isStream } from './connect-source.ts'
import { ingest } from './ingest.ts'
import { addGaps } from './judge-silence.ts'
import { nextAfterSuccess, planAfterFailure } from './plan-next-poll.ts'
import { releaseLease, type SourceRow, saveFailure, saveProgress } from './source-store.ts'

/** Another process took the source over: what this one read may not be stored. */
class LeaseLost extends Error {}

/** One poll may take so long, then counts as failed. */
const pollLimit = 120_000
/** Pages of a backlog read in one go, so that others get their turn. */
const pagesInARow = 20

/**
 * Asks a source whose lease this process holds, until it is up to date (or, for a stream, until `signal` aborts), and
 * gives the lease back. Never throws: what goes wrong is the source's health, not the caller's.
 */
export async function runSource(ctx: Context, row: SourceRow, owner: string, signal: AbortSignal): Promise<void> {
  const at = { organisationId: row.organisation_id, sourceId: row.id }
  try {
    const source = connectSource(ctx, row)
    if (source.by === 'stream') {
      const none = await readStream(ctx, source, owner, signal)
      if (none !== null) await pollInstead(ctx, source, owner, signal, none)
      // Ended without an error: politely back after a moment.
      else if (!signal.aborted) await postpone(ctx, row, owner, new Date(ctx.clock.now().getTime() + 10_000))
    } else if (source.by === 'poll') await poll(ctx, source, owner, signal)
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
  none: Reason,
): Promise<void> {
  const remarks = [none, reason('polled-instead', { minutes: source.row.every_minutes })]
  return poll(ctx, { ...source, by: 'poll' }, owner, signal, remarks)
}

async function poll(
  ctx: Context,
  source: ConnectedSource,
  owner: string,
  signal: AbortSignal,
  remarks: Reason[] = [],
): Promise<void> {
  const read = source.connector.listen!.poll!
  let { cursor } = source.row
  for (let pages = 1; ; pages++) {
    const limited = AbortSignal.any([signal, AbortSignal.timeout(pollLimit)])
    const answer = await read(connectorContext(ctx, source, limited), cursor)
    const page = { ...answer, warnings: [...remarks, ...(answer.warnings ?? [])] }
    await store(ctx, source, owner, page, nextAfterSuccess(ctx.clock.now(), source.row.every_minutes, page))
    cursor = page.cursor
    if (page.more !== true || pages >= pagesInARow || signal.aborted) return
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
  const first = row.last_success_at === null
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
    if (first && page.title && (row.title === '' || row.title === row.connector)) await rename(tx, row, page.title)
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
    .set({ title: title.slice(0, 200) })
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
