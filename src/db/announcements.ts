import { sql } from 'kysely'
import type pg from 'pg'
import { newClient } from './connect.ts'
import type { Db, Tx } from './index.ts'

/**
 * Something that happened in an organisation, for pages that are open now. A hint, never the truth: it may be lost
 * (a broken connection, a page asleep), so whoever hears it reads the tables, and reads them again after a gap.
 */
export type Announcement = {
  organisationId: string
  /** `mention-matched`, `source-polled`: past tense. */
  kind: string
  /** The row that it is about. */
  id?: string
  /** Small: what spares a page a question. Left out when the whole exceeds what PostgreSQL carries (8,000 bytes). */
  data?: Record<string, unknown>
}

const channel = 'vigie'
const limit = 7_900

/** Told to every process when (and only if) the transaction commits. Equal announcements of a transaction arrive once. */
export async function announce(
  db: Db | Tx,
  organisationId: string,
  event: Omit<Announcement, 'organisationId'>,
): Promise<void> {
  let payload = JSON.stringify({ organisationId, ...event })
  if (Buffer.byteLength(payload) > limit)
    payload = JSON.stringify({ organisationId, kind: event.kind, ...(event.id === undefined ? {} : { id: event.id }) })
  await sql`select pg_notify(${channel}, ${payload})`.execute(db)
}

export type AnnouncementListener = {
  onAnnouncement(announcement: Announcement): void
  /** Announcements may have been missed (the connection was lost and is back): read everything again. */
  onGap(): void
  onError?(error: unknown): void
}

export type Announcements = { stop(): Promise<void> }

/**
 * Listens on a connection of its own until `stop`. Resolves once it listens; throws when the first connection fails.
 * Later breaks are repaired after 0.2 s, doubled up to 10 s, and end with `onGap`.
 */
export async function listenAnnouncements(
  db: Db,
  listener: AnnouncementListener,
  options: { pingSeconds?: number } = {},
): Promise<Announcements> {
  let stopped = false
  let client: pg.Client
  let retry: NodeJS.Timeout | undefined
  let opening: Promise<void> = Promise.resolve()

  const open = async () => {
    const next = newClient(db, 'vigie announcements')
    let lost = false
    const lose = (error: unknown) => {
      if (lost || stopped) return
      lost = true
      clearInterval(ping)
      listener.onError?.(error)
      next.end().catch(() => {})
      again(200)
    }
    next.on('error', lose)
    next.on('end', () => lose(new Error('the connection for announcements ended')))
    next.on('notification', message => {
      const announcement = parse(message.payload)
      if (announcement) listener.onAnnouncement(announcement)
    })
    // A connection that a firewall forgot says nothing for ever; only asking tells.
    const ping = setInterval(() => next.query('select 1').catch(lose), (options.pingSeconds ?? 30) * 1000)
    ping.unref()
    try {
      await next.connect()
      await next.query(`listen ${channel}`)
    } catch (error) {
      lost = true
      clearInterval(ping)
      await next.end().catch(() => {})
      throw error
    }
    client = next
    if (stopped) await next.end()
  }

  const again = (delay: number) => {
    if (stopped) return
    retry = setTimeout(() => {
      opening = open().then(
        () => {
          if (!stopped) listener.onGap()
        },
        error => {
          listener.onError?.(error)
          again(Math.min(delay * 2, 10_000))
        },
      )
    }, delay)
  }

  await open()
  return {
    async stop() {
      stopped = true
      clearTimeout(retry)
      await opening
      await client.end().catch(() => {})
    },
  }
}

function parse(payload: string | undefined): Announcement | null {
  try {
    const value = JSON.parse(payload ?? '') as Partial<Announcement> | null
    if (typeof value?.organisationId !== 'string' || typeof value.kind !== 'string') return null
    return value as Announcement
  } catch {
    return null
  }
}
