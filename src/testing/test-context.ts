import type { Config } from '../config.ts'
import { allConnectors, createConnectors } from '../connectors/index.ts'
import type { Context } from '../context.ts'
import { silentLog } from '../log.ts'
import type { Outbound } from '../outbound/index.ts'
import { createSecrets } from '../secrets/index.ts'
import { atEnd } from './at-end.ts'
import { type TestClock, testClock } from './test-clock.ts'
import { testDb } from './test-db.ts'
import { type TestJobs, testJobs } from './test-jobs.ts'

export type TestContext = Context & {
  clock: TestClock
  jobs: TestJobs
  /** Same as `jobs.drain`. */
  drain: TestJobs['drain']
  /** Socket folder and name of the database: for a second process or connection. */
  database: { host: string; name: string }
}

export const testConfig = (overrides: Partial<Config> = {}): Config => ({
  port: 0,
  host: '127.0.0.1',
  dataFolder: '/nonexistent/vigie-test',
  databaseUrl: null,
  secret: null,
  outboundAllow: [],
  trustedProxies: ['127.0.0.1'],
  smtpUrl: null,
  publicUrl: 'http://localhost:4242',
  sandbox: false,
  demonstration: null,
  logLevel: 'silent',
  logFormat: null,
  ...overrides,
})

/**
 * A whole context: real database (its own, empty), real queue run by `drain`, a clock that stands still, a silent log.
 * The network is closed: give an `outbound` to a test that needs one. At the top of a file it is shared by the tests
 * of the file, within a test it ends with the test.
 */
export async function testContext(
  overrides: Partial<Omit<Context, 'db' | 'jobs' | 'clock' | 'config'>> & {
    clock?: TestClock
    config?: Partial<Config>
  } = {},
): Promise<TestContext> {
  const { db, host, name } = await testDb()
  const clock = overrides.clock ?? testClock()
  const jobs = testJobs(db, clock)
  atEnd(() => jobs.stop())
  const config = testConfig(overrides.config)
  return {
    outbound: closedOutbound,
    connectors: createConnectors(allConnectors),
    secrets: createSecrets(['a secret for tests, which seals nothing of value']),
    log: silentLog,
    ...overrides,
    db,
    jobs,
    clock,
    config,
    drain: options => jobs.drain(options),
    database: { host, name },
  }
}

const refuse = (url: string): never => {
  throw new Error(`a test reached for ${url} without giving its context an outbound`)
}

const closedOutbound: Outbound = {
  fetch: async request => refuse(request.url),
  open: async request => refuse(request.url),
  connect: url => refuse(url),
}
