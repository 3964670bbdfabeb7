import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countText } from './count-text.ts'

type TextLimits = Parameters<typeof countText>[1]
const bluesky: TextLimits = { max: 300, unit: 'graphemes', maxBytes: 3000, linkCounts: null }
const mastodon: TextLimits = {
  max: 500,
  unit: 'graphemes',
  maxBytes: null,
  linkCounts: 23,
  shortMentions: true,
  options: ['warning'],
}
const x: TextLimits = { max: 280, unit: 'weighted', maxBytes: null, linkCounts: 23 }
const free: TextLimits = { max: null, unit: 'utf-16', maxBytes: null, linkCounts: null }

const family = '👨‍👩‍👧‍👦'
test.each<[string, TextLimits, string, number]>([
  ['nothing', bluesky, '', 0],
  ['accents are one each, composed or not', bluesky, 'été'.normalize('NFD'), 3],
  ['a family is one', bluesky, family, 1],
  ['a flag is one', bluesky, '🇫🇷', 1],
  ['a link as it is written', bluesky, 'https://exemple.test/abc', 24],
  ['a family is one there too', mastodon, family, 1],
  ['a mention counts without its server', mastodon, 'Avec @noe@serveur.example !', 'Avec @noe !'.length],
  ['a long link is 23', mastodon, `Lire https://exemple.test/${'a'.repeat(200)}`, 5 + 23],
  ['a short link is 23 too', mastodon, 'http://a.co', 23],
  ['the full stop after a link is a character', mastodon, 'http://a.co.', 24],
  ['a link between guillemets', mastodon, '« https://exemple.test »', 4 + 23],
  ['two links', mastodon, 'https://a.co https://b.co', 47],
  ['French is one a letter', x, 'Café « crème » – œuvre’s', 24],
  ['Japanese is two a letter', x, '見張り', 6],
  ['a family is two', x, family, 2],
  ['a flag is two', x, '🇫🇷', 2],
  ['a key cap is two', x, '1️⃣', 2],
  ['a free text counts units', free, family, family.length],
])('%s', (_name, limits, text, used) => {
  expect(countText(text, limits).used).toBe(used)
})

test.each<[number, number]>([
  [299, 0],
  [300, 0],
  [301, 1],
  [350, 50],
])('%i of 300 graphemes is %i over', (length, over) => {
  expect(countText('é'.repeat(length), bluesky)).toEqual({ used: length, max: 300, over })
})

test('few graphemes can be too many bytes', () => {
  const text = family.repeat(125)
  expect(countText(text, bluesky)).toEqual({ used: 125, max: 300, over: 125 * 25 - 3000 })
})

test('a warning takes of the limit of each part', () => {
  expect(countText('a'.repeat(490), mastodon, { warning: 'Politique, élections', sensitive: true })).toEqual({
    used: 510,
    max: 500,
    over: 10,
  })
})

test('a limit that does not exist is never passed', () => {
  expect(countText('a'.repeat(100_000), free)).toEqual({ used: 100_000, max: null, over: 0 })
})

test('counts add up over paragraphs, whatever they hold', () => {
  const unit = fc.constantFrom(bluesky, mastodon, x, free)
  fc.assert(
    fc.property(unit, fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (limits, one, two) => {
      const apart = countText(one, limits).used + countText(two, limits).used
      expect(countText(`${one}\n\n${two}`, limits).used).toBe(apart + 2)
    }),
  )
})
