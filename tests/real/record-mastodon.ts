import { join } from 'node:path'
import type { Cursor } from '../../src/connectors/contract.ts'
import { mastodon } from '../../src/connectors/mastodon/index.ts'
import { createOutbound } from '../../src/outbound/index.ts'
import { recording } from './recording.ts'
import { startSnac } from './snac/start.ts'

// Run by hand: `node tests/real/record-mastodon.ts` writes anew what the unit tests of the connector read.
const snac = await startSnac()
const first = await snac.post('Été à Québec 🎉 #quebec https://ville.example/x')
await snac.post('Réponse à « l’été »', { inReplyTo: first.id })
await new Promise(resolve => setTimeout(resolve, 2000))
const outbound = createOutbound({
  allow: ['127.0.0.0/8'],
  contact: 'tests@example.com',
  version: 'test',
  clock: { now: () => new Date() },
})
const tape = recording(outbound, snac.url, 'https://snac.example')
const context = (input: object) => ({
  settings: mastodon.settings.parse({ server: snac.url, ...input }),
  secret: null,
  http: tape.http,
  now: new Date(),
  signal: new AbortController().signal,
})
for (const input of [
  { mode: 'account', account: 'elodie' },
  { mode: 'hashtag', hashtag: 'quebec' },
  { mode: 'public' },
]) {
  let cursor: Cursor = null
  for (let turn = 0; turn < 2; turn += 1) {
    const page = await mastodon.listen?.poll?.(context(input), cursor)
    cursor = JSON.parse(JSON.stringify(page?.cursor ?? null)) as Cursor
  }
}
await mastodon.discover?.(context({ mode: 'public' }), snac.url)
await tape.http.fetch({ url: `${snac.url}/elodie.rss` })
tape.write(join(import.meta.dirname, '../../src/connectors/mastodon/fixtures/snac.json'))
await outbound.close()
await snac.stop()
console.log(`recorded at ${new Date().toISOString()}`)
