import { sql } from 'kysely'
import type { Clock } from '../../clock.ts'
import type { Db } from '../../db/index.ts'

/** A measure whose question took longer than this tells too little. */
const slowest = 1_000

/**
 * The database's time, by which all processes that send agree whose a lease is and since when a request is settled, however
 * wrong the clock of a machine may be. What the way to the database explains is no difference.
 */
export function createLedgerClock(db: Db, own: Clock): Clock & { measure(): Promise<void> } {
  let ahead = 0
  return {
    now: () => new Date(own.now().getTime() + ahead),
    async measure() {
      const before = own.now().getTime()
      const { rows } = await sql<{ at: Date }>`select clock_timestamp() as at`.execute(db)
      const after = own.now().getTime()
      const there = rows[0]!.at.getTime()
      const took = after - before
      if (took < 0 || took > slowest) return
      ahead = there >= before - 1 && there <= after + 1 ? 0 : there - (before + after) / 2
    },
  }
}
