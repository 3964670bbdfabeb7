import type { Context } from '../../context.ts'
import { announce, type Tx } from '../../db/index.ts'
import { markHours } from '../figures/count-items.ts'
import { retryDeadlock } from '../ingest/retry-deadlock.ts'

/** Mentions that one transaction changes: nobody waits long for what it holds. */
const batch = 1_000

export type Moved = { id: string; occurred_at: Date; source_id: number }

/**
 * Changes what is stored batch by batch, each in its own transaction, until `step` finds fewer than `limit` more. What it
 * changed must not be found again. Throws when the product stops in between, so that the job goes on with the next start.
 */
export async function settleInBatches(
  ctx: Context,
  organisationId: string,
  signal: AbortSignal,
  step: (tx: Tx, limit: number) => Promise<Moved[]>,
): Promise<void> {
  for (let found = batch; found === batch; ) {
    signal.throwIfAborted()
    found = await retryDeadlock(() =>
      ctx.db.transaction().execute(async tx => {
        const rows = await step(tx, batch)
        if (rows.length === 0) return 0
        await markHours(tx, organisationId, rows)
        await announce(tx, organisationId, { kind: 'mentions-changed', data: { count: rows.length } })
        return rows.length
      }),
    )
  }
}
