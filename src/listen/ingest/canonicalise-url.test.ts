import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicaliseUrl } from './canonicalise-url.ts'

const SAME: [address: string, canonical: string | null][] = [
  ['http://www.Example.org/Page/?utm_source=x&b=2&a=1#top', 'https://example.org/Page?a=1&b=2'],
  ['https://example.org', 'https://example.org/'],
  ['https://example.org:443/a', 'https://example.org/a'],
  ['https://example.org:8443/a', 'https://example.org:8443/a'],
  ['https://user:secret@example.org/a', 'https://example.org/a'],
  ['https://example.org./a/', 'https://example.org/a'],
  ['https://example.org/index.html', 'https://example.org/'],
  ['https://example.org/a%7eb%c3%a9', 'https://example.org/a~b%C3%A9'],
  ['https://example.org/été', 'https://example.org/%C3%A9t%C3%A9'],
  ['https://example.org/a?fbclid=1&gclid=2&mc_cid=3&at_medium=rss&xtor=RSS-1', 'https://example.org/a'],
  ['https://example.org/a?id=3&UTM_Campaign=z', 'https://example.org/a?id=3'],
  ['https://example.org/a?x=2&x=1', 'https://example.org/a?x=2&x=1'],
  ['https://example.org/a;jsessionid=12AB?p=1', 'https://example.org/a?p=1'],
  ['https://example.org/a#comment-12', 'https://example.org/a#comment-12'],
  ['https://example.org/#/page/3', 'https://example.org/#/page/3'],
  ['https://github.com/a/b?ref=main', 'https://github.com/a/b?ref=main'],
  ['https://m.ledevoir.com/a', 'https://ledevoir.com/a'],
  ['https://amp.theguardian.com/a', 'https://theguardian.com/a'],
  ['https://m.co.uk/a', 'https://m.co.uk/a'],
  ['https://www.fr/', 'https://www.fr/'],
  ['https://m.bbc.co.uk/a', 'https://bbc.co.uk/a'],
  ['https://fr.m.wikipedia.org/wiki/Vigie?wprov=sfla1', 'https://fr.wikipedia.org/wiki/Vigie'],
  ['https://example.org/story/amp/', 'https://example.org/story'],
  ['https://example.org/story.amp.html', 'https://example.org/story.html'],
  ['https://example.org/story?amp=1', 'https://example.org/story'],
  ['https://example.org/amplifier', 'https://example.org/amplifier'],
  ['https://example-org.cdn.ampproject.org/c/s/example.org/story/amp', 'https://example.org/story'],
  ['https://mobile.twitter.com/a/status/1?s=20&t=x', 'https://x.com/a/status/1'],
  ['https://youtu.be/dQw4w9WgXcQ?si=abc', 'https://youtube.com/watch?v=dQw4w9WgXcQ'],
  ['https://m.youtube.com/watch?v=dQw4w9WgXcQ&feature=share&t=3', 'https://youtube.com/watch?v=dQw4w9WgXcQ'],
  [
    'https://www.google.com/url?rct=j&sa=t&url=https://ex.ample.org/a%3Futm_source%3Dalert&ct=ga',
    'https://ex.ample.org/a',
  ],
  ['https://l.facebook.com/l.php?u=https%3A%2F%2Fexample.org%2Fa%3Ffbclid%3Dx&h=y', 'https://example.org/a'],
  ['mailto:a@example.org', null],
  ['javascript:alert(1)', null],
  ['not an address', null],
  ['', null],
]

describe('canonicaliseUrl', () => {
  it.each(SAME)('%s', (address, canonical) => expect(canonicaliseUrl(address)).toBe(canonical))

  it('is idempotent and cares for no order of parameters', () => {
    const parameter = fc.tuple(fc.stringMatching(/^[a-z]{1,6}$/), fc.string({ maxLength: 8 }))
    fc.assert(
      fc.property(
        fc.webUrl({ withFragments: true }),
        fc.uniqueArray(parameter, { selector: ([name]) => name, maxLength: 5 }),
        (base, parameters) => {
          const address = (list: [string, string][]) => {
            const url = new URL(base)
            for (const [name, value] of list) url.searchParams.append(name, value)
            return url.href
          }
          const canonical = canonicaliseUrl(address(parameters))!
          expect(canonicaliseUrl(canonical)).toBe(canonical)
          expect(canonicaliseUrl(address([...parameters].reverse()))).toBe(canonical)
          expect(canonicaliseUrl(address([...parameters, ['utm_source', 'x'], ['fbclid', 'y']]))).toBe(canonical)
        },
      ),
    )
  })

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string(), text =>
        [null, 'string'].includes(canonicaliseUrl(`https://${text}`) === null ? null : 'string'),
      ),
    )
  })
})
