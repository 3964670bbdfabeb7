import type { Kysely, Transaction } from 'kysely'
import './installation.ts'
import type { Tables } from './tables.ts'

/** A connection pool or a transaction: store functions take either as their first argument, the organisation as the second. */
export type Db = Kysely<Tables>
export type Tx = Transaction<Tables>
export {
  type Announcement,
  type AnnouncementListener,
  type Announcements,
  announce,
  listenAnnouncements,
} from './announcements.ts'
export { type ConnectOptions, checkServer, connect, newClient, poolOf, poolUse } from './connect.ts'
export { diskSpace, isEnough } from './disk-space.ts'
export { type ChannelListener, listenChannel } from './listen-channel.ts'
export { literalLike } from './literal-like.ts'
export { migrate } from './migrate.ts'
export { newId } from './new-id.ts'
export type { Tables } from './tables.ts'
