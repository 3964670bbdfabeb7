/**
 * A process that sends until it is killed: `node <this> <socket folder> <database> <port of the network> <slowness>`. It says
 * `ready`, and begins when told so on its input.
 */
import { findChannel, markBroken } from '../src/channels/channel-store.ts'
import { keepOpen, openChannel, reopen } from '../src/channels/open-channel.ts'
import { systemClock } from '../src/clock.ts'
import { connect } from '../src/db/connect.ts'
import { silentLog } from '../src/log.ts'
import { createOutbound } from '../src/outbound/index.ts'
import { createNews } from '../src/publish/ledger/news.ts'
import { createSendRunner } from '../src/publish/ledger/send-runner.ts'
import { createSecrets } from '../src/secrets/index.ts'
import { killConnectors } from './kill-during-sending-network.ts'
import { killTiming } from './kill-during-sending-timing.ts'

const [host, database, port, slowness] = process.argv.slice(2) as [string, string, string, string]
const db = connect(host, { database, max: 8 })
const outbound = createOutbound({
  allow: [`127.0.0.1:${port}`],
  contact: 'test',
  version: '0',
  clock: systemClock,
  pace: { interval: 0, perHost: 48, total: 48 },
})
const parts = {
  db,
  outbound,
  clock: systemClock,
  log: silentLog,
  connectors: killConnectors(),
  secrets: createSecrets(['a secret of a test']),
}
const runner = createSendRunner(
  {
    ...parts,
    timing: killTiming(Number(slowness)),
    told: null,
    mayGoOut: async () => {},
    news: createNews(db, silentLog),
    readMedia: async () => {
      throw new Error('no draft here has files')
    },
    accounts: {
      find: (organisationId, id) => findChannel(db, organisationId, id),
      open: (row, signal) => openChannel(parts, row, signal),
      keep: (open, signal) => keepOpen(parts, open, signal),
      reopen: (open, signal) => reopen(parts, open, signal),
      broken: async (row, why) => {
        await markBroken(db, row, why, new Date())
      },
      tolerance: async () => 30,
    },
  },
  { every: 25 },
)
process.stdout.write('ready\n')
await new Promise(resolve => process.stdin.once('data', resolve))
runner.start()
