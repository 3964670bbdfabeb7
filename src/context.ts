import type { Clock } from './clock.ts'
import type { Config } from './config.ts'
import type { Connectors } from './connectors/index.ts'
import type { Db } from './db/index.ts'
import type { Jobs } from './jobs/index.ts'
import type { Log } from './log.ts'
import type { Outbound } from './outbound/index.ts'
import type { Secrets } from './secrets/index.ts'

/** What code may use to reach the world. Made once in `main.ts` (or by a test), passed down, never imported. */
export type Context = {
  db: Db
  jobs: Jobs
  outbound: Outbound
  connectors: Connectors
  secrets: Secrets
  clock: Clock
  log: Log
  config: Config
}
