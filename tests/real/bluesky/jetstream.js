import { IdResolver } from '@atproto/identity'
import { lexToJson } from '@atproto/lex-json'
import { Firehose } from '@atproto/sync'
import { WebSocketServer } from 'ws'

/**
 * A Jetstream in small: the real firehose of a real server, told as Jetstream tells it (its README: kinds, names of the
 * fields, `wantedCollections`, `wantedDids`, `cursor`, and that accounts and identities come whatever was wanted).
 */
const port = Number(process.env.JETSTREAM_PORT)
const events = []
const listeners = new Set()
let last = 0

function tell(did, kind, rest) {
  last = Math.max(last + 1, Date.now() * 1000)
  const event = { did, time_us: last, kind, ...rest }
  events.push(event)
  for (const listener of listeners) send(listener, event)
}

function send({ socket, collections, dids }, event) {
  if (dids.length > 0 && !dids.includes(event.did)) return
  if (
    event.kind === 'commit' &&
    collections.length > 0 &&
    !collections.some(each => matches(each, event.commit.collection))
  )
    return
  socket.send(JSON.stringify(event))
}
const matches = (wanted, collection) =>
  wanted.endsWith('.*') ? collection.startsWith(wanted.slice(0, -1)) : wanted === collection

const firehose = new Firehose({
  service: process.env.JETSTREAM_FIREHOSE,
  idResolver: new IdResolver({ plcUrl: process.env.JETSTREAM_PLC }),
  unauthenticatedCommits: true,
  unauthenticatedHandles: true,
  excludeSync: true,
  getCursor: () => 0,
  onError: error => process.stderr.write(`${error}\n`),
  handleEvent: event => {
    const { did, time, seq } = event
    if (event.event === 'identity') return tell(did, 'identity', { identity: { did, handle: event.handle, seq, time } })
    if (event.event === 'account')
      return tell(did, 'account', { account: { active: event.active, did, seq, time, status: event.status } })
    const { collection, rkey, rev } = event
    const written = event.event === 'delete' ? {} : { record: lexToJson(event.record), cid: event.cid.toString() }
    tell(did, 'commit', { commit: { rev, operation: event.event, collection, rkey, ...written } })
  },
})
void firehose.start()

const server = new WebSocketServer({ host: '127.0.0.1', port, path: '/subscribe' })
server.on('connection', (socket, request) => {
  const asked = new URL(request.url, 'http://localhost').searchParams
  const listener = { socket, collections: asked.getAll('wantedCollections'), dids: asked.getAll('wantedDids') }
  const cursor = asked.get('cursor')
  if (cursor !== null) for (const event of events) if (event.time_us >= Number(cursor)) send(listener, event)
  listeners.add(listener)
  socket.on('close', () => listeners.delete(listener))
})
// "Breaks" every connection, as a server that is started anew does.
process.on('SIGUSR2', () => {
  for (const { socket } of listeners) socket.terminate()
})
server.on('listening', () => process.stdout.write('{"ready":true}\n'))
