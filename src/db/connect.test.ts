import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { testDb } from '../testing/index.ts'
import { checkServer, connect } from './connect.ts'

const { db, host, name } = await testDb()

describe('connect', () => {
  it('tells the version', async () => {
    expect((await checkServer(db)).version).toBeGreaterThanOrEqual(15)
  })

  it('reads counts as numbers, dates as text, times as Date', async () => {
    const { rows } = await sql`
      select count(*) as n, date '2026-03-02' as day, timestamptz '2026-03-02T09:00:00+01' as at from generate_series(1, 3)
    `.execute(db)
    expect(rows).toEqual([{ n: 3, day: '2026-03-02', at: new Date('2026-03-02T08:00:00Z') }])
  })

  it('refuses a count that a number cannot hold', async () => {
    await expect(sql`select 9007199254740993::bigint as n`.execute(db)).rejects.toThrow('beyond')
  })

  it('survives a connection that breaks while idle', async () => {
    const errors: Error[] = []
    const other = connect(host, { database: name, max: 1, name: 'breaks', onError: error => errors.push(error) })
    await sql`select 1`.execute(other)
    await sql`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'breaks'`.execute(db)
    await expect.poll(() => errors.length).toBeGreaterThan(0)
    expect((await sql`select 1 as one`.execute(other)).rows).toEqual([{ one: 1 }])
    await other.destroy()
  })

  it('says which server does not answer, without its password', async () => {
    const other = connect('postgres://me:hunter2@127.0.0.1:1/vigie')
    const error = await checkServer(other).catch(thrown => thrown)
    expect(error.code).toBe('app.database-unreachable')
    expect(error.params.place).toBe('127.0.0.1:1/vigie')
    expect(JSON.stringify(error.params)).not.toContain('hunter2')
    await other.destroy()
  })
})
