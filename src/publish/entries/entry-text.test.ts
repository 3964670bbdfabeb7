import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changed, differingPlaces, type EntryText, placesOf, type VariantText } from './entry-text.ts'

const variant = (id: string, text: string): VariantText => ({
  id,
  channelId: null,
  target: 'Quora',
  planned: null,
  content: {
    kind: 'post',
    title: null,
    parts: [{ text, media: [] }],
    summary: null,
    link: null,
    links: null,
    language: null,
    options: {},
    steps: '',
  },
})
const empty: EntryText = {
  title: '',
  brief: '',
  theme: '',
  series: '',
  campaignId: null,
  objectives: [],
  audiences: [],
  need: null,
  about: 'public',
  aiUse: null,
  language: 'fr',
  translationOf: null,
  ownerId: null,
  effortMinutes: null,
  zone: 'UTC',
  planned: null,
  variants: [variant('a', 'un'), variant('b', 'deux')],
}
const ids = fc.subarray(['a', 'b', 'c', 'd'])
const change = fc.record({
  fields: fc.record(
    { title: fc.string(), brief: fc.string(), objectives: fc.array(fc.string()) },
    { requiredKeys: [] },
  ),
  variants: ids.chain(some => fc.tuple(...some.map(id => fc.string().map(text => variant(id, text))))),
  removed: ids,
  order: fc.option(fc.shuffledSubarray(['a', 'b', 'c', 'd'])),
})

test('a change differs nowhere but at its own places, and made twice it is made once', () => {
  fc.assert(
    fc.property(change, given => {
      const once = changed(empty, given)
      const places = new Set([...placesOf(given), 'order'])
      expect(differingPlaces(empty, once).filter(place => !places.has(place))).toEqual([])
      expect(differingPlaces(once, changed(once, given))).toEqual([])
      expect(new Set(once.variants.map(one => one.id)).size).toBe(once.variants.length)
    }),
  )
})

test('changes of two people at different places come to the same in either order', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), (title, brief, text) => {
      const first = { fields: { title }, variants: [variant('a', text)], removed: [], order: null }
      const second = { fields: { brief }, variants: [variant('b', text)], removed: [], order: null }
      const [there, here] = [changed(changed(empty, first), second), changed(changed(empty, second), first)]
      expect(differingPlaces(there, here)).toEqual([])
    }),
  )
})
