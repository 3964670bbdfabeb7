import { sql } from 'kysely'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { z } from 'zod'
import { silentLog } from '../log.ts'
import { testClock, testContext, testDb } from '../testing/index.ts'
import { createBoss, queueOptions } from './boss.ts'
import { countJobs, putBack, recoverLost } from './failures.ts'
import { createHandler } from './handler.ts'
import { createJobs, jobType } from './index.ts'
import { createRunner } from './runner.ts'

const data = z.object({ organisationId: z.string(), n: z.number(), at: z.coerce.date().optional() })
const type = jobType({ name: 'test.count', data, concurrency: 2, retries: 1 })

/** The queue as the product runs it, on a database of the test's own. */
async function running() {
  const { db } = await testDb()
  const parts = { db, clock: { now: () => new Date() }, log: silentLog, alone: true }
  const make = () => {
    const jobs = createJobs(parts)
    onTestFinished(() => jobs.stop(0))
    return jobs
  }
  return { db, make }
}

/** A promise with its ends outside. */
const gate = () => Promise.withResolvers<void>()

describe('the queue', () => {
  it('runs a job when its transaction commits, with its data as the type reads it', async () => {
    const { db, make } = await running()
    const jobs = make()
    const { promise, resolve } = Promise.withResolvers<z.output<typeof data>>()
    jobs.handle(type, async received => resolve(received))
    await jobs.start()
    expect(await jobs.healthy()).toBe(true)
    await db
      .transaction()
      .execute(async tx => {
        await jobs.send(tx, type, { organisationId: 'o', n: 1 })
        throw new Error('rolled back')
      })
      .catch(() => {})
    await db.transaction().execute(tx => jobs.send(tx, type, { organisationId: 'o', n: 2, at: '2026-03-02T09:00:00Z' }))
    expect(await promise).toEqual({ organisationId: 'o', n: 2, at: new Date('2026-03-02T09:00:00Z') })
  })

  it('refuses data that its type does not allow, when it is sent', async () => {
    const { db, make } = await running()
    await expect(make().send(db, type, { organisationId: 'o', n: 'one' as never })).rejects.toThrow()
  })

  it('works through a backlog, no more at a time than the type allows', async () => {
    const { db, make } = await running()
    const jobs = make()
    for (let n = 0; n < 40; n += 1) await jobs.send(db, type, { organisationId: 'o', n })
    const done = gate()
    const seen = new Set<number>()
    let atOnce = 0
    let most = 0
    jobs.handle(type, async ({ n }) => {
      most = Math.max(most, ++atOnce)
      await sql`select 1`.execute(db)
      atOnce -= 1
      seen.add(n)
      if (seen.size === 40) done.resolve()
    })
    await jobs.start()
    await done.promise
    expect(most).toBe(2)
  })

  it('puts back what a stop interrupts, without costing a retry, and the next start runs it', async () => {
    const { db, make } = await running()
    const first = make()
    const begun = gate()
    first.handle(type, async (_data, signal) => {
      begun.resolve()
      await new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
    })
    await first.start()
    await first.send(db, type, { organisationId: 'o', n: 1 })
    await begun.promise
    await first.stop(5)
    expect((await sql`select state, retry_count, started_on from jobs.job`.execute(db)).rows).toEqual([
      { state: 'retry', retry_count: 0, started_on: null },
    ])
    const second = make()
    const again = gate()
    second.handle(type, async () => again.resolve())
    await second.start()
    await again.promise
  })

  it('puts back what it asked for before a stop and got after it', async () => {
    const { db } = await running()
    const boss = createBoss(db, silentLog, 'send')
    await boss.start()
    onTestFinished(() => boss.stop({ graceful: false, close: false }))
    await boss.createQueue(type.name, queueOptions)
    await boss.send(type.name, { organisationId: 'o', n: 1 })
    const asked = gate()
    const answered = gate()
    const fetch = boss.fetch.bind(boss)
    vi.spyOn(boss, 'fetch').mockImplementationOnce(async (...question) => {
      asked.resolve()
      await answered.promise
      return fetch(...question)
    })
    const ran: number[] = []
    const handler = createHandler(type, async ({ n }) => void ran.push(n))
    const runner = createRunner(boss, handler, silentLog, attempt => putBack(db, type.name, attempt))
    runner.wake()
    await asked.promise
    const stopped = runner.stop(30_000)
    answered.resolve()
    await stopped
    expect(ran).toEqual([])
    expect((await sql`select state, retry_count, started_on from jobs.job`.execute(db)).rows).toEqual([
      { state: 'retry', retry_count: 0, started_on: null },
    ])
  })

  it('does not wait longer than its grace for a job that ignores the stop', async () => {
    const { db, make } = await running()
    const jobs = make()
    const begun = gate()
    const stuck = gate()
    jobs.handle(type, async () => {
      begun.resolve()
      await stuck.promise
    })
    await jobs.start()
    await jobs.send(db, type, { organisationId: 'o', n: 1 })
    await begun.promise
    await jobs.stop(0.05)
    expect((await sql`select state from jobs.job`.execute(db)).rows).toEqual([{ state: 'retry' }])
    stuck.resolve()
  })

  it('does not wait longer than its grace for a database that does not answer', async () => {
    const { db } = await running()
    const boss = createBoss(db, silentLog, 'send')
    const answered = Promise.withResolvers<never[]>()
    vi.spyOn(boss, 'fetch').mockReturnValue(answered.promise)
    const handler = createHandler(type, async () => {})
    const runner = createRunner(boss, handler, silentLog, attempt => putBack(db, type.name, attempt))
    runner.wake()
    await runner.stop(5)
    answered.resolve([])
  })

  it('finds at once what a crash left running, and gives up what crashes twenty times', async () => {
    const { db, make } = await running()
    await make().send(db, type, { organisationId: 'o', n: 1 })
    const crash = sql`
      update jobs.job set state = 'active', started_on = now(),
        retry_count = retry_count + case when started_on is null then 0 else 1 end
    `
    await crash.execute(db)
    expect(await countJobs(db)).toEqual({ waiting: 0, running: 1, failed: 0 })
    await sql`update jobs.job set state = 'created', started_on = null, retry_count = 0`.execute(db)
    for (let crashes = 1; crashes <= 20; crashes += 1) {
      await crash.execute(db)
      expect(await recoverLost(db)).toBe(1)
      const { rows } = await sql<{ left: number }>`select retry_limit - retry_count as left from jobs.job`.execute(db)
      expect(rows[0]!.left).toBeGreaterThan(0)
    }
    await crash.execute(db)
    expect(await recoverLost(db)).toBe(0)
    expect((await make().listFailures(null))[0]?.reason).toContain('the process ended')
    expect(await countJobs(db)).toEqual({ waiting: 0, running: 0, failed: 1 })
  })

  it('keeps the schedules that this version names and forgets others', async () => {
    const { db, make } = await running()
    const first = make()
    first.schedule(type, '*/5 * * * *', { organisationId: 'o', n: 1 })
    await first.start()
    await first.stop(0)
    const other = jobType({ name: 'test.other', data })
    const second = make()
    second.schedule(other, '0 3 * * *', { organisationId: 'o', n: 1 })
    await second.start()
    expect((await sql`select name, cron, timezone from jobs.schedule`.execute(db)).rows).toEqual([
      { name: 'test.other', cron: '0 3 * * *', timezone: 'UTC' },
    ])
  })
})

describe('drain', () => {
  it('runs what is sent, and what that sends, and waits for the clock', async () => {
    const ctx = await testContext()
    const seen: number[] = []
    ctx.jobs.handle(type, async ({ n }) => {
      seen.push(n)
      if (n === 1) await ctx.jobs.send(ctx.db, type, { organisationId: 'o', n: 2 })
    })
    await ctx.jobs.send(ctx.db, type, { organisationId: 'o', n: 1 })
    const startAfter = new Date(ctx.clock.now().getTime() + 3600_000)
    await ctx.jobs.send(ctx.db, type, { organisationId: 'o', n: 3 }, { startAfter })
    expect(await ctx.drain()).toEqual({ ran: 2, failed: 0 })
    expect(seen).toEqual([1, 2])
    ctx.clock.advance({ minutes: 59 })
    expect(await ctx.drain()).toEqual({ ran: 0, failed: 0 })
    ctx.clock.advance({ minutes: 1 })
    expect(await ctx.drain()).toEqual({ ran: 1, failed: 0 })
  })

  it('lets one job of a key wait', async () => {
    const ctx = await testContext({ clock: testClock('2020-01-01T00:00:00Z') })
    const seen: number[] = []
    ctx.jobs.handle(type, async ({ n }) => void seen.push(n))
    for (const n of [1, 2]) await ctx.jobs.send(ctx.db, type, { organisationId: 'o', n }, { key: 'same' })
    await ctx.jobs.send(ctx.db, type, { organisationId: 'o', n: 3 }, { key: 'other' })
    expect((await ctx.jobs.waiting()).length).toBe(2)
    await ctx.drain()
    expect(seen).toEqual([1, 3])
    await ctx.jobs.send(ctx.db, type, { organisationId: 'o', n: 4 }, { key: 'same' })
    expect((await ctx.drain()).ran).toBe(1)
  })

  it('retries with the clock, then keeps the failure where its organisation finds it', async () => {
    const ctx = await testContext()
    ctx.jobs.handle(type, async () => {
      throw new Error('the server was away')
    })
    await ctx.jobs.send(ctx.db, type, { organisationId: 'o', n: 1 })
    await expect(ctx.drain()).rejects.toThrow('the server was away')
    expect(await ctx.drain()).toEqual({ ran: 0, failed: 0 })
    ctx.clock.advance({ hours: 1 })
    expect(await ctx.drain({ failures: 'keep' })).toEqual({ ran: 1, failed: 1 })
    const [failure] = await ctx.jobs.listFailures('o')
    expect(failure).toMatchObject({ name: 'test.count', attempts: 2, reason: 'the server was away', data: { n: 1 } })
    expect(await ctx.jobs.listFailures('another')).toEqual([])
    await ctx.jobs.retry(failure!)
    expect(await ctx.drain({ failures: 'keep' })).toEqual({ ran: 1, failed: 1 })
  })
})
