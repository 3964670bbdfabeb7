import { sql } from 'kysely'
import { describe, expect, it, onTestFinished } from 'vitest'
import { testDb } from '../testing/index.ts'
import { type Announcement, announce, listenAnnouncements } from './announcements.ts'

const { db } = await testDb()

/** Collects what is heard; `next` waits for it. */
async function listen() {
  const heard: (Announcement | 'gap')[] = []
  let wake = () => {}
  const listening = await listenAnnouncements(db, {
    onAnnouncement(announcement) {
      heard.push(announcement)
      wake()
    },
    onGap() {
      heard.push('gap')
      wake()
    },
  })
  onTestFinished(() => listening.stop())
  const next = async () => {
    while (heard.length === 0)
      await new Promise<void>(resolve => {
        wake = resolve
      })
    return heard.shift()
  }
  return { next }
}

describe('announcements', () => {
  it('arrive when the transaction commits, never when it does not', async () => {
    const { next } = await listen()
    await db
      .transaction()
      .execute(async tx => {
        await announce(tx, 'o1', { kind: 'undone' })
        throw new Error('no')
      })
      .catch(() => {})
    await db.transaction().execute(tx => announce(tx, 'o1', { kind: 'done', id: '7', data: { n: 1 } }))
    expect(await next()).toEqual({ organisationId: 'o1', kind: 'done', id: '7', data: { n: 1 } })
  })

  it('lose their data rather than fail when they are too large', async () => {
    const { next } = await listen()
    await announce(db, 'o1', { kind: 'large', id: '7', data: { text: 'é'.repeat(8000) } })
    expect(await next()).toEqual({ organisationId: 'o1', kind: 'large', id: '7' })
  })

  it('come again after the connection broke, with word of the gap', async () => {
    const { next } = await listen()
    await sql`
      select pg_terminate_backend(pid) from pg_stat_activity
      where application_name = 'vigie announcements' and datname = current_database()
    `.execute(db)
    expect(await next()).toBe('gap')
    await announce(db, 'o1', { kind: 'after' })
    expect(await next()).toEqual({ organisationId: 'o1', kind: 'after' })
  })
})
