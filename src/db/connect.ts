import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import { AppError } from '../errors.ts'
import type { Db } from './index.ts'
import type { Tables } from './tables.ts'

export type ConnectOptions = {
  /** Connections at most (default 12). */
  max?: number
  /** Milliseconds after which a statement is cancelled (default 60,000; 0: never). */
  statementTimeout?: number
  /** Shown in pg_stat_activity. */
  name?: string
  /** Hears of connections that broke while idle; the pool replaces them by itself. */
  onError?: (error: Error) => void
  /** On a socket: another database than `vigie`. */
  database?: string
}

/** How a database was reached, for the few who need a connection of their own (LISTEN, COPY). */
const pools = new WeakMap<object, { pool: pg.Pool; config: pg.ClientConfig }>()

/**
 * A pool on a PostgreSQL: a `postgres://` address, or the folder of an embedded server's socket. Nothing is asked of
 * the server yet (see `checkServer`). `destroy()` closes it.
 *
 * Values arrive as: bigint → number (throws beyond 2^53), date → `YYYY-MM-DD` text, timestamptz → Date, numeric → text.
 */
export function connect(urlOrSocket: string, options: ConnectOptions = {}): Db {
  const config: pg.ClientConfig = {
    ...(isUrl(urlOrSocket)
      ? withZone(urlOrSocket)
      : { host: urlOrSocket, user: 'vigie', database: options.database ?? 'vigie', options: zone }),
    application_name: options.name ?? 'vigie',
    types: { getTypeParser: (oid, format) => parsers[oid] ?? pg.types.getTypeParser(oid, format as 'text') },
    connectionTimeoutMillis: 15_000,
    keepAlive: true,
  }
  const pool = new pg.Pool({
    ...config,
    statement_timeout: options.statementTimeout ?? 60_000,
    idle_in_transaction_session_timeout: 120_000,
    max: options.max ?? 12,
    idleTimeoutMillis: 60_000,
    allowExitOnIdle: false,
  })
  // Without a listener a connection that breaks while idle ends the process.
  pool.on('error', error => options.onError?.(error))
  pool.on('connect', client => client.on('error', error => options.onError?.(error)))
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  pools.set(db, { pool, config })
  return db
}

/** The pool behind a database made by `connect`; a transaction has none. */
export function poolOf(db: Db): pg.Pool {
  const known = pools.get(db)
  if (!known) throw new Error('not a database made by connect()')
  return known.pool
}

/** Connections in use and at rest, and how many wait for one. */
export function poolUse(db: Db): Record<string, number> {
  const { totalCount, idleCount, waitingCount } = poolOf(db)
  return { used: totalCount - idleCount, idle: idleCount, awaited: waitingCount }
}

/** A connection outside the pool, without its statement timeout, not yet connected. */
export function newClient(db: Db, name: string, options: { query_timeout?: number } = {}): pg.Client {
  const known = pools.get(db)
  if (!known) throw new Error('not a database made by connect()')
  return new pg.Client({ ...known.config, ...options, application_name: name })
}

/**
 * Asks the server what it is. Throws `app.database-unreachable`, `app.database-pooler`, `app.database-too-old` (below 15)
 * or `app.database-not-utf8`; never tells the password.
 */
export async function checkServer(db: Db): Promise<{ version: number }> {
  const answer = await sql<{ version: string; encoding: string; zone: string }>`
    select current_setting('server_version_num') as version, current_setting('server_encoding') as encoding,
      current_setting('TimeZone') as zone
  `
    .execute(db)
    .catch((cause: unknown) => {
      const { host } = pools.get(db)?.config ?? {}
      const reason = cause instanceof Error ? reasonOf(cause) : String(cause)
      const place = host ?? serverOf(pools.get(db)?.config.connectionString)
      if (/unsupported startup parameter/.test(reason)) throw pooled(place, cause)
      throw new AppError('app.database-unreachable', { place, reason }, { status: 503, cause })
    })
  const { version, encoding, zone } = answer.rows[0]!
  const major = Math.floor(Number(version) / 10_000)
  if (major < 15) throw new AppError('app.database-too-old', { version: major }, { status: 500 })
  if (encoding !== 'UTF8') throw new AppError('app.database-not-utf8', { encoding }, { status: 500 })
  const url = pools.get(db)?.config.connectionString
  if (url !== undefined && (zone !== 'UTC' || (await sharesSessions(db)))) throw pooled(serverOf(url))
  return { version: major }
}

/**
 * Whether something between us and the server lends one session to several connections (PgBouncer by transaction or by
 * statement): what a session sets would be somebody else's, and NOTIFY would never arrive. One that keeps sessions apart
 * but passes none of our settings on is known by the time zone.
 */
async function sharesSessions(db: Db): Promise<boolean> {
  const [first, second] = [newClient(db, 'vigie start'), newClient(db, 'vigie start')]
  // Without a listener a connection that breaks meanwhile ends the process; its query fails by itself.
  for (const client of [first, second]) client.on('error', () => {})
  const session = async (client: pg.Client) =>
    (await client.query('select pg_backend_pid() as id')).rows[0].id as number
  try {
    await Promise.all([first.connect(), second.connect()])
    const before = await session(first)
    await second.query('begin')
    // The session that the first left is the next one to be lent; meanwhile the first would be given another.
    if ((await session(second)) === before) return true
    return (await session(first)) !== before
  } finally {
    await Promise.allSettled([first.end(), second.end()])
  }
}

const pooled = (place: string, cause?: unknown) =>
  new AppError('app.database-pooler', { place }, { status: 500, cause })

const zone = '-c timezone=UTC'

/** What an address asks of its sessions stands beside what we ask: pg would take it in the place of ours. */
function withZone(address: string): pg.ClientConfig {
  const url = URL.parse(address)
  const theirs = url?.searchParams.get('options') ?? null
  if (url === null || theirs === null) return { connectionString: address, options: zone }
  url.searchParams.delete('options')
  return { connectionString: url.href, options: `${theirs} ${zone}` }
}

const isUrl = (text: string) => /^postgres(ql)?:\/\//.test(text)

/** An AggregateError (both addresses of localhost refused) has an empty message of its own. */
const reasonOf = (error: Error): string =>
  error.message ||
  (error instanceof AggregateError ? error.errors.map(e => (e as Error).message).join(', ') : error.name)

function serverOf(url: string | undefined): string {
  try {
    const { host, pathname } = new URL(url ?? '')
    return host + pathname
  } catch {
    return 'DATABASE_URL'
  }
}

const safeNumber = (text: string): number => {
  const number = Number(text)
  if (!Number.isSafeInteger(number)) throw new RangeError(`${text} is beyond what a number holds exactly`)
  return number
}

/** By the type's number in pg_type. A date as Date would move by the time zone of the machine. */
const parsers: Record<number, (text: string) => unknown> = {
  [pg.types.builtins.INT8]: safeNumber,
  [pg.types.builtins.DATE]: (text: string) => text,
}
