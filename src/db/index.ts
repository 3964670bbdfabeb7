import type { Kysely, Transaction } from 'kysely'
import type { Tables } from './tables.ts'

/** A connection pool or a transaction: store functions take either as their first argument, the organisation as the second. */
export type Db = Kysely<Tables>
export type Tx = Transaction<Tables>
export type { Tables } from './tables.ts'
