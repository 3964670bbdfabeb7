import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bluesky } from '../../src/connectors/bluesky/index.ts'
import type { Cursor } from '../../src/connectors/contract.ts'
import { createOutbound } from '../../src/outbound/index.ts'
import { startBlueskyPds, startFakeJetstream } from './bluesky/start.ts'
import { recording } from './recording.ts'

// Run by hand: `node tests/real/record-bluesky.ts` writes anew what the unit tests of the connector read.
const pds = await startBlueskyPds()
const jetstream = await startFakeJetstream(pds)
const author = await pds.createAccount('elodie.test', 'Élodie Gagné 🌞')
const text = 'Été à Québec 🎉 : ville.example/fête… #été'
const facet = (part: string, feature: object) => {
  const byteStart = Buffer.byteLength(text.slice(0, text.indexOf(part)))
  return { index: { byteStart, byteEnd: byteStart + Buffer.byteLength(part) }, features: [feature] }
}
const root = await author.post({
  text,
  facets: [
    facet('ville.example/fête…', { $type: 'app.bsky.richtext.facet#link', uri: 'https://ville.example/fete-de-l-ete' }),
    facet('#été', { $type: 'app.bsky.richtext.facet#tag', tag: 'été' }),
  ],
})
await author.post({ text: 'Et demain ?', reply: { root, parent: root } })
const gone = await author.post({ text: 'Retiré' })
await author.edit(root.uri, { text: 'Été à Québec, corrigé' })
await author.remove(gone.uri)

const outbound = createOutbound({
  allow: ['127.0.0.0/8'],
  contact: 'tests@example.com',
  version: 'test',
  clock: { now: () => new Date() },
})
const tape = recording(outbound, pds.url, 'https://pds.example')
const stop = new AbortController()
const settings = bluesky.settings.parse({ account: 'elodie.test', service: pds.url })
const context = { settings, secret: null, http: tape.http, now: new Date(), signal: stop.signal }
let cursor: Cursor = null
for (let turn = 0; turn < 2; turn += 1) {
  const page = await bluesky.listen?.poll?.(context, cursor)
  cursor = JSON.parse(JSON.stringify(page?.cursor ?? null)) as Cursor
}
await bluesky.discover?.({ ...context, settings: { ...settings, service: pds.url } }, pds.url)
const folder = join(import.meta.dirname, '../../src/connectors/bluesky/fixtures')
tape.write(join(folder, 'server.json'))

const frames: string[] = []
for await (const frame of outbound.connect(`${jetstream.url}?wantedCollections=app.bsky.feed.post&cursor=0`, {
  signal: stop.signal,
})) {
  frames.push(frame)
  if (frame.includes('"operation":"delete"')) break
}
writeFileSync(join(folder, 'jetstream.ndjson'), `${frames.join('\n')}\n`)
await jetstream.stop()
await pds.stop()
await outbound.close()
console.log(`recorded at ${context.now.toISOString()}`)
