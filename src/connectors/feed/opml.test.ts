import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type OpmlOutline, opmlFeeds, parseOpml, printOpml } from './opml.ts'

const text = fc.string({ unit: 'grapheme', maxLength: 20 }).map(each => each.trim())
const outlineWith = (outlines: fc.Arbitrary<OpmlOutline[]>): fc.Arbitrary<OpmlOutline> =>
  fc.record({
    title: text,
    xmlUrl: fc.option(fc.webUrl({ withQueryParameters: true })),
    htmlUrl: fc.option(fc.webUrl()),
    category: fc.option(text.filter(each => each !== '')),
    outlines,
  })
const some = (each: fc.Arbitrary<OpmlOutline>) => fc.array(each, { maxLength: 3 })
const outline = outlineWith(some(outlineWith(some(outlineWith(fc.constant([]))))))

test('what is printed is read back, whole', () => {
  fc.assert(
    fc.property(fc.option(text.filter(each => each !== '')), fc.array(outline, { maxLength: 4 }), (title, outlines) => {
      // A feed without a title takes its address, as every reader shows it.
      const named = (each: OpmlOutline): OpmlOutline => ({
        ...each,
        title: each.title || each.xmlUrl || '',
        outlines: each.outlines.map(named),
      })
      const opml = { title, outlines: outlines.map(named) }
      expect(parseOpml(printOpml(opml))).toEqual(opml)
    }),
  )
})

test('other readers’ files are understood', () => {
  const opml = parseOpml(`<?xml version="1.0"?><opml version="1.0"><head><title>Mes flux</title></head><body>
    <outline text="Médias &amp; blogues"><outline text="Le Phare" type="rss" xmlUrl="https://blog.example/feed?a=1&amp;b=2" htmlUrl="https://blog.example" category="/a,b"/>
    <outline title="Dedans"><outline text="X" type="rss" url="https://x.example/rss"></outline></outline></outline>
    <outline xmlurl='https://sans-titre.example/f'></body></opml>`)
  expect(opml?.title).toBe('Mes flux')
  expect(opmlFeeds(opml!)).toEqual([
    {
      title: 'Le Phare',
      xmlUrl: 'https://blog.example/feed?a=1&b=2',
      htmlUrl: 'https://blog.example',
      category: '/a,b',
      folders: ['Médias & blogues'],
    },
    {
      title: 'X',
      xmlUrl: 'https://x.example/rss',
      htmlUrl: null,
      category: null,
      folders: ['Médias & blogues', 'Dedans'],
    },
    {
      title: 'https://sans-titre.example/f',
      xmlUrl: 'https://sans-titre.example/f',
      htmlUrl: null,
      category: null,
      folders: [],
    },
  ])
  expect(parseOpml('<html></html>')).toBeNull()
  expect(parseOpml('')).toBeNull()
  expect(() => printOpml(parseOpml('<outline>'.repeat(100_000))!)).not.toThrow()
})
