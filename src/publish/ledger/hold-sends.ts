import { holdOn } from './decide-on.ts'
import { settledStates } from './news.ts'
import type { LedgerParts } from './run-send.ts'
import { factsOf, writeChange } from './send-store.ts'
import { listUnsettled } from './turn-store.ts'

const atOnce = 500

/**
 * Brings the ledger in line with pauses, accesses and removed accounts, of all organisations. It looks at how things are,
 * not at what happened, so that nothing depends on an event that got lost.
 *
 * @param undoable milliseconds in which a removal can be taken back
 */
export async function settleHolds(parts: LedgerParts, undoable: number): Promise<void> {
  const { db, news, told } = parts
  const now = parts.clock.now()
  const rows = await listUnsettled(db, now, new Date(now.getTime() - undoable), atOnce)
  for (const { standing, ...row } of rows) {
    const change = holdOn(factsOf(row), standing, now)
    if (change === null) continue
    const tells = told !== null && settledStates.has(change.state)
    const after = tells
      ? await db.transaction().execute(async tx => {
          const changed = await writeChange(tx, row, change, now)
          if (changed !== null) await told(tx, changed)
          return changed
        })
      : await writeChange(db, row, change, now)
    if (after !== null) news.tell(row.organisation_id, row.entry_id)
  }
}
