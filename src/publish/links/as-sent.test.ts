import fc from 'fast-check'
import { expect, test } from 'vitest'
import { variantContent } from '../entries/entry-schema.ts'
import { addressesIn, asSent, codeLength, linksOf, tagAddress, targetsOf } from './as-sent.ts'
import { proposeTags } from './propose-tags.ts'

const tags = { source: 'bluesky', medium: 'social', campaign: 'été', content: '' }
const base = 'https://vigie.example/l/'
const written = (text: string, links: object | null, more: object = {}) =>
  variantContent.parse({ parts: [{ text }], links, ...more })

test.each([
  ['https://a.example', 'https://a.example?utm_source=bluesky&utm_medium=social&utm_campaign=%C3%A9t%C3%A9'],
  [
    'https://a.example/b?c=d#e',
    'https://a.example/b?c=d&utm_source=bluesky&utm_medium=social&utm_campaign=%C3%A9t%C3%A9#e',
  ],
  ['https://a.example/?', 'https://a.example/?utm_source=bluesky&utm_medium=social&utm_campaign=%C3%A9t%C3%A9'],
  [
    'https://a.example/?utm_source=affiche',
    'https://a.example/?utm_source=affiche&utm_medium=social&utm_campaign=%C3%A9t%C3%A9',
  ],
])('%s is tagged, and what it says already stays', (address, tagged) => {
  expect(tagAddress(address, tags)).toBe(tagged)
})

test('tagging twice is tagging once, and changes nothing else of an address', () => {
  fc.assert(
    fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true }), address => {
      const once = tagAddress(address, tags)
      expect(tagAddress(once, tags)).toBe(once)
      const [before, after] = [new URL(address), new URL(once)]
      expect([after.origin, after.pathname, after.hash]).toEqual([before.origin, before.pathname, before.hash])
      expect(after.searchParams.get('utm_source')).toBe(before.searchParams.get('utm_source') ?? 'bluesky')
    }),
  )
})

test('all that is said but the addresses stays; the end of a sentence is none of theirs', () => {
  const content = written('Venez (https://a.example/b). Voir https://c.example !', { tags: null, short: true })
  const sent = asSent(content, false, { base, made: new Map([['https://c.example', `${base}abcdefgh`]]) })
  expect(sent.parts[0]?.text).toBe(`Venez (${base}${'x'.repeat(codeLength)}). Voir ${base}abcdefgh !`)
  expect(targetsOf(content, false, base)).toEqual(['https://a.example/b', 'https://c.example'])
})

test('of clean HTML only links are followed, with their entities; pictures stay', () => {
  const html =
    '<p><a href="https://a.example/?b=1&amp;c=2">ici</a> <img src="https://a.example/i.png"> https://d.example</p>'
  const content = written(html, { tags: { ...tags, campaign: '' }, short: false })
  expect(addressesIn(content, true)).toEqual(['https://a.example/?b=1&c=2'])
  expect(asSent(content, true, { base }).parts[0]?.text).toBe(
    html.replace('c=2', 'c=2&amp;utm_source=bluesky&amp;utm_medium=social'),
  )
})

test.each([
  ['"https://a.example/?b=1&#038;c=2"', 'https://a.example/?b=1&c=2'],
  ['"https://a.example/?b=1&#x26;c=&eacute;"', 'https://a.example/?b=1&c=é'],
  ['\'https://a.example/?b="1"\'', 'https://a.example/?b="1"'],
  ['"https://a.example/?b=&lt;1&gt;"', 'https://a.example/?b=<1>'],
])('a link written %s leads to %s, in whatever way it stands in HTML', (quoted, address) => {
  const html = `<p><a class="x" href=${quoted}>ici</a></p>`
  const content = written(html, { tags: { ...tags, campaign: '' }, short: false })
  expect(addressesIn(content, true)).toEqual([address])
  const sent = asSent(content, true, { base })
  expect(addressesIn(sent, true)).toEqual([`${address}&utm_source=bluesky&utm_medium=social`])
  expect(sent.parts[0]?.text).not.toContain('&amp;lt;')
  const kept = written(html, { tags, short: true, except: [address] })
  expect(asSent(kept, true, { base }).parts[0]?.text).toBe(html)
})

test('who is to follow a link that has no code yet is given its target, and told where each leads', () => {
  const link = { url: 'https://b.example', title: '', description: '', image: null }
  const content = written('https://a.example https://c.example', { tags: null, short: true }, { link })
  const shortening = { base, made: new Map([['https://a.example', `${base}abcdefgh`]]), unmade: 'target' as const }
  expect(asSent(content, false, shortening).parts[0]?.text).toBe(`${base}abcdefgh https://c.example`)
  expect(linksOf(content, false, shortening)).toEqual([
    { written: 'https://a.example', address: `${base}abcdefgh`, target: 'https://a.example' },
    { written: 'https://c.example', address: 'https://c.example', target: 'https://c.example' },
    { written: 'https://b.example', address: 'https://b.example', target: 'https://b.example' },
  ])
})

test('what is left as it is, our own short links and a missing public address are respected; a card’s link goes with the text', () => {
  const link = { url: 'https://a.example', title: '', description: '', image: null }
  const content = written(
    `https://a.example ${base}abcdefgh https://b.example`,
    { tags, short: true, except: ['https://b.example'] },
    { link },
  )
  const sent = asSent(content, false, { base })
  expect(sent.parts[0]?.text).toBe(`${base}xxxxxxxx ${base}abcdefgh https://b.example`)
  expect(sent.link?.url).toBe(`${base}xxxxxxxx`)
  expect(asSent(content, false, { base: null }).link?.url).toContain('https://a.example?utm_source')
  expect(asSent(written('https://a.example', null), false, { base }).parts[0]?.text).toBe('https://a.example')
})

test('tags are proposed by network and campaign', () => {
  expect(proposeTags('newsletter', '', 'Été des musées, 2027')).toEqual({
    source: 'newsletter',
    medium: 'email',
    campaign: 'ete-des-musees-2027',
    content: '',
  })
  expect(proposeTags(null, 'Affiche de la gare', '')).toMatchObject({
    source: 'affiche-de-la-gare',
    medium: 'handover',
  })
})
