/**
 * A process that sends an issue until it is killed: `node <this> <socket folder> <database> <port of the mail server>
 * <organisation> <send>`. It says `ready`, and begins when told so on its input.
 */
import { systemClock } from '../src/clock.ts'
import { connect } from '../src/db/connect.ts'
import '../src/publish/newsletter/newsletter-tables.ts'
import { sendIssue } from '../src/publish/newsletter/send-issue.ts'

const [host, database, port, organisationId, sendId] = process.argv.slice(2) as [string, string, string, string, string]
const db = connect(host, { database, max: 8 })
const nothing = async () => {}
process.stdout.write('ready\n')
await new Promise(resolve => process.stdin.once('data', resolve))
await sendIssue(
  {
    db,
    clock: systemClock,
    config: { smtpUrl: `smtp://127.0.0.1:${port}`, publicUrl: 'http://localhost:4242' } as never,
    connectors: { get: () => null } as never,
    jobs: { send: nothing } as never,
    secrets: { derive: () => 'x' } as never,
    readMedia: async () => {
      throw new Error('no issue here has pictures')
    },
  },
  { organisationId, sendId },
  new AbortController().signal,
)
process.exit(0)
