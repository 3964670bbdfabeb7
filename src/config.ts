/** Placeholder head; see `readConfig`. */
export type Config = {
  port: number
  /** Address that the server binds: 127.0.0.1 by default, reached from this machine alone. */
  host: string
  /** Absolute path of the data folder: database, secret, uploads. */
  dataFolder: string
  /** Set when the organisation brings its own PostgreSQL. */
  databaseUrl: string | null
  /** Absent: made once and kept in the data folder. */
  secret: string | null
  /** host:port or CIDR exempt from the SSRF guard. */
  outboundAllow: string[]
  smtpUrl: string | null
  /** Where people reach the product; http://localhost:<port> by default. No final slash. */
  publicUrl: string
  logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent'
}
