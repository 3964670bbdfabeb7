import { ConnectorError } from '../../connectors/index.ts'
import type { Context } from '../../context.ts'
import { AppError, notFound } from '../../errors.ts'
import type { Locale } from '../../messages.ts'
import { ingest } from '../ingest/ingest.ts'
import { addGaps } from '../polling/judge-silence.ts'
import { connectSource } from './connect-source.ts'
import { tellReason } from './source-health.ts'
import { findByHook, saveArrival } from './source-store.ts'

/** Items that one call may bring. */
const most = 1_000

/**
 * Items sent to a webhook's secret address. Answered only once they are stored. Throws `listen.no-such-hook`,
 * `listen.source-paused`, `listen.hook-unreadable` (with the connector's reason), `listen.hook-too-many`.
 */
export async function receiveHook(ctx: Context, token: string, payload: unknown, locale: Locale) {
  const row = await findByHook(ctx.db, token)
  if (row === undefined) throw notFound('listen.no-such-hook')
  if (row.state === 'paused') throw new AppError('listen.source-paused', {}, { status: 409 })
  const source = connectSource(ctx, row)
  const receive = source.connector.listen?.receive
  if (receive === undefined) throw notFound('listen.no-such-hook')
  const now = ctx.clock.now()
  const items = (() => {
    try {
      return receive(source.settings, payload, now)
    } catch (error) {
      if (!(error instanceof ConnectorError)) throw error
      const what = tellReason(locale, error.reason)
      throw new AppError('listen.hook-unreadable', { what }, { status: 422, cause: error })
    }
  })()
  if (items.length > most) throw new AppError('listen.hook-too-many', { most }, { status: 413 })
  const result = await ingest(ctx, source.ingest, items, async (tx, stored) => {
    const gaps = addGaps(row.gaps, row.last_new_item_at, now, [])
    const arrival = { at: now, newItems: stored.added > 0, gaps }
    if (!(await saveArrival(tx, row.organisation_id, row.id, arrival))) throw notFound('listen.no-such-hook')
  })
  return { received: items.length, added: result.added, matched: result.matched }
}
