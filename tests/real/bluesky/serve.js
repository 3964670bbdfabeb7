import { createRequire } from 'node:module'
import { Server } from 'node:net'

// A process of its own: the server listens on every interface unless told otherwise, and here nothing leaves loopback.
const listen = Server.prototype.listen
Server.prototype.listen = function (...given) {
  if (typeof given[0] === 'number') given.splice(1, typeof given[1] === 'string' ? 1 : 0, '127.0.0.1')
  else if (given[0] !== null && typeof given[0] === 'object' && 'port' in given[0])
    given[0] = { ...given[0], host: '127.0.0.1' }
  return listen.apply(this, given)
}

const { TestNetwork, TestNetworkNoAppView } = await import('@atproto/dev-env')
const version = createRequire(import.meta.url)('@atproto/pds/package.json').version
const whole = process.env.BSKY_POSTGRES
const network = whole
  ? await TestNetwork.create({ dbPostgresUrl: whole, dbPostgresSchema: 'vigie', pds: { hostname: 'localhost' } })
  : await TestNetworkNoAppView.create({ plc: {}, pds: { hostname: 'localhost' } })

// What was written so far reaches the application at the next signal.
let processed = 0
process.on('SIGUSR2', async () => {
  await network.processAll()
  processed += 1
  process.stdout.write(`{"processed":${processed}}\n`)
})
process.on('SIGTERM', async () => {
  await network.close()
  process.exit(0)
})
const told = { pds: network.pds.url, plc: network.plc.url, appView: network.bsky?.url ?? null, version }
process.stdout.write(`${JSON.stringify(told)}\n`)
