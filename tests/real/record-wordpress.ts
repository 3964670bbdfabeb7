import { join } from 'node:path'
import type { Cursor } from '../../src/connectors/contract.ts'
import { wordpress } from '../../src/connectors/wordpress/index.ts'
import { createOutbound } from '../../src/outbound/index.ts'
import { recording } from './recording.ts'
import { startWordPress } from './wordpress/start.ts'

// Run by hand: `node tests/real/record-wordpress.ts` writes anew what the unit tests of the connector read.
const site = await startWordPress()
const first = await site.addPost({
  title: 'L’été à Québec 🎉',
  content:
    '<p>Déjà l’été&nbsp;: la « fête » &amp; le <a href="https://ville.example/programme">programme</a>.</p><p>À bientôt.<img src="https://ville.example/i.png" alt="Feu d’artifice"></p>',
  tags: ['été'],
  categories: ['Actualités'],
})
await site.addPost({ title: 'Travaux rue Saint-Jean', content: '<p>La rue ferme <strong>lundi</strong>.</p>' })
const comment = await site.addComment({
  post: first,
  content: 'Très bien <b>dit</b> 👍',
  author: 'Noé',
  authorUrl: 'https://noe.example/',
})
await site.addComment({ post: first, content: 'Merci, Noé.', author: 'Zoé', parent: comment })

const outbound = createOutbound({
  allow: ['127.0.0.0/8'],
  contact: 'tests@example.com',
  version: 'test',
  clock: { now: () => new Date() },
})
const tape = recording(outbound, site.url, 'https://courrier.example')
const context = {
  settings: { address: site.url, comments: true },
  secret: null,
  http: tape.http,
  now: new Date(),
  signal: new AbortController().signal,
}
await wordpress.discover?.(context, site.url)
let cursor: Cursor = null
for (let turn = 0; turn < 3; turn += 1) {
  const page = await wordpress.listen?.poll?.(context, cursor)
  cursor = JSON.parse(JSON.stringify(page?.cursor ?? null)) as Cursor
}
const folder = join(import.meta.dirname, '../../src/connectors/wordpress/fixtures')
tape.write(join(folder, 'api.json'))
site.close('rest', true)
const closed = recording(outbound, site.url, 'https://courrier.example')
await wordpress.listen?.poll?.({ ...context, http: closed.http }, null)
closed.write(join(folder, 'feeds.json'))
await outbound.close()
await site.stop()
console.log(`recorded at ${context.now.toISOString()}`)
