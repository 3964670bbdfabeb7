import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addressMarks, holdSpaces, type Mark, splitMarks, tagMarks } from './split-marks.ts'

const mark = (start: number, end: number): Mark => ({ kind: 'new', start, end })

test('a text is cut where marks begin and end, also where they lie over each other', () => {
  expect(splitMarks('abcdef', [mark(1, 4), mark(3, 9)]).map(one => [one.text, one.marks.length])).toEqual([
    ['a', 0],
    ['bc', 1],
    ['d', 2],
    ['ef', 1],
  ])
})

test('pieces put together are the text, and each unit bears the marks that hold it', () => {
  const marks = fc.array(fc.tuple(fc.nat(30), fc.nat(30)).map(([start, end]) => mark(start, end)))
  fc.assert(
    fc.property(fc.string({ maxLength: 25 }), marks, (text, given) => {
      const pieces = splitMarks(text, given)
      expect(pieces.map(one => one.text).join('')).toBe(text)
      for (const piece of pieces)
        for (let at = piece.start; at < piece.start + piece.text.length; at += 1)
          expect(piece.marks).toEqual(given.filter(one => one.start <= at && at < one.end))
    }),
  )
})

test('addresses, hashtags and names stand apart', () => {
  const text = 'Voir https://exemple.org/a et #été avec @musee.bsky.social ; C&#233; non'
  expect(tagMarks(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    'https://exemple.org/a',
    '#été',
    '@musee.bsky.social',
  ])
})

test('an address that goes out otherwise is marked where it is written, wherever it stands; others are not', () => {
  const written = 'https://exemple.org/a'
  const text = `Voir ${written}. Puis https://exemple.org/b et ${written}`
  const marks = addressMarks(text, [
    { written, address: 'https://vigie.example/l/abc' },
    { written: 'https://exemple.org/b', address: 'https://exemple.org/b' },
  ])
  expect(marks.map(({ start, end }) => [start, text.slice(start, end)])).toEqual([
    [5, written],
    [text.length - written.length, written],
  ])
})

test('spaces beside French signs hold, and nothing else of a text changes', () => {
  expect(holdSpaces('Venez ! « Ici » ; à 20 % : oui ? non')).toBe(
    'Venez\u00a0! «\u00a0Ici\u00a0»\u00a0; à 20\u00a0%\u00a0: oui\u00a0? non',
  )
  fc.assert(
    fc.property(fc.string(), text => holdSpaces(text).replaceAll('\u00a0', ' ') === text.replaceAll('\u00a0', ' ')),
  )
})
