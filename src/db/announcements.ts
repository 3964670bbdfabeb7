import { sql } from 'kysely'
import type { Db, Tx } from './index.ts'
import { listenChannel } from './listen-channel.ts'

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

export type AnnouncementListener = {
  onAnnouncement(announcement: Announcement): void
  /** Announcements may have been missed (the connection was lost and is back): read everything again. */
  onGap(): void
  onError?(error: unknown): void
}

export type Announcements = { stop(): Promise<void> }

const channel = 'vigie'
const limit = 7_900

/** Told to every process when (and only if) the transaction commits. Equal announcements of a transaction arrive once. */
export async function announce(
  db: Db | Tx,
  organisationId: string,
  event: Omit<Announcement, 'organisationId'>,
): Promise<void> {
  const whole = JSON.stringify({ organisationId, ...event })
  const payload =
    Buffer.byteLength(whole) <= limit ? whole : JSON.stringify({ organisationId, kind: event.kind, id: event.id })
  await sql`select pg_notify(${channel}, ${payload})`.execute(db)
}

/** Listens on a connection of its own until `stop`; see `listenChannel` for how it survives breaks. */
export const listenAnnouncements = (
  db: Db,
  listener: AnnouncementListener,
  options: { pingSeconds?: number } = {},
): Promise<Announcements> =>
  listenChannel(
    db,
    channel,
    {
      onMessage(payload) {
        const announcement = parse(payload)
        if (announcement) listener.onAnnouncement(announcement)
      },
      onGap: () => listener.onGap(),
      onError: error => listener.onError?.(error),
    },
    { name: 'vigie announcements', ...options },
  )

function parse(payload: string): Announcement | null {
  try {
    const value = JSON.parse(payload) as Partial<Announcement> | null
    if (typeof value?.organisationId !== 'string' || typeof value.kind !== 'string') return null
    return value as Announcement
  } catch {
    return null
  }
}
