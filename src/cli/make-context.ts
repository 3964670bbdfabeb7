import { systemClock } from '../clock.ts'
import type { Config } from '../config.ts'
import { allConnectors, createConnectors } from '../connectors/index.ts'
import type { Context } from '../context.ts'
import type { Db } from '../db/index.ts'
import { createJobs } from '../jobs/index.ts'
import type { Log } from '../log.ts'
import { createOutbound } from '../outbound/index.ts'
import { createSecrets } from '../secrets/index.ts'
import { version } from './version.ts'

/**
 * All that code may use of the world, for one process.
 * @param parts.alone no other process works on this database (the embedded one)
 */
export function makeContext(parts: {
  config: Config
  log: Log
  db: Db
  secrets: readonly string[]
  alone: boolean
}): Context & {
  outbound: { close(): Promise<void> }
} {
  const { config, log, db } = parts
  const clock = systemClock
  return {
    db,
    log,
    clock,
    config,
    jobs: createJobs({ db, clock, log: log.child({ part: 'jobs' }), alone: parts.alone }),
    outbound: createOutbound({ allow: config.outboundAllow, contact: config.publicUrl, version, clock }),
    connectors: createConnectors(allConnectors, { imaginary: config.sandbox }),
    secrets: createSecrets(parts.secrets),
  }
}
