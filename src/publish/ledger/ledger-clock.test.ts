import { expect, test } from 'vitest'
import { testDb } from '../../testing/index.ts'
import { createLedgerClock } from './ledger-clock.ts'

test('a machine whose clock is wrong sends by the database’s', async () => {
  const { db } = await testDb()
  const wrong = { now: () => new Date(Date.now() + 100_000) }
  const clock = createLedgerClock(db, wrong)
  await clock.measure()
  expect(Math.abs(clock.now().getTime() - Date.now())).toBeLessThan(1_000)
})
