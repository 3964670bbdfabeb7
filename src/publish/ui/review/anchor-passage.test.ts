import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anchorPassage } from './anchor-passage.ts'

const said = { start: 7, end: 12, quote: 'libre' }

test.each([
  ['where it stood', 'Entrée libre ce soir', { start: 7, end: 12 }],
  ['further on', 'Ce soir, entrée libre pour tous', { start: 16, end: 21 }],
  ['the nearest of several', 'libre, oui libre, et encore bien plus loin libre', { start: 11, end: 16 }],
  ['gone', 'Entrée gratuite ce soir', null],
])('%s', (_name, text, at) => expect(anchorPassage(said, text)).toEqual(at))

test('no words are nowhere', () => expect(anchorPassage({ start: 0, end: 0, quote: '' }, 'abc')).toBeNull())

test('what is written before or after a passage never loses it', () => {
  const words = fc.string({ minLength: 1, maxLength: 10 })
  fc.assert(
    fc.property(words, fc.string(), fc.string(), fc.nat(40), (quote, before, after, start) => {
      const text = `${before}${quote}${after}`
      const at = anchorPassage({ start, end: start + quote.length, quote }, text)
      expect(at).not.toBeNull()
      expect(text.slice(at!.start, at!.end)).toBe(quote)
    }),
  )
})
