import { array, assert, integer, property, record, string } from 'fast-check'
import { expect, test } from 'vitest'
import { splitHighlights } from './split-highlights.ts'

test.each([
  ['no mark', 'abc', [], [['abc', '']]],
  [
    'in the middle',
    'le Phare luit',
    [[3, 8, 'a']],
    [
      ['le ', ''],
      ['Phare', 'a'],
      [' luit', ''],
    ],
  ],
  [
    'two that overlap',
    'abcdef',
    [
      [0, 4, 'a'],
      [2, 6, 'b'],
    ],
    [
      ['ab', 'a'],
      ['cd', 'ab'],
      ['ef', 'b'],
    ],
  ],
  [
    'one twice',
    'abc',
    [
      [0, 2, 'a'],
      [1, 3, 'a'],
    ],
    [
      ['a', 'a'],
      ['b', 'a'],
      ['c', 'a'],
    ],
  ],
  [
    'outside and turned around',
    'abc',
    [
      [5, 9, 'a'],
      [2, 1, 'b'],
    ],
    [['abc', '']],
  ],
  ['nothing to cut', '', [[0, 1, 'a']], []],
])('%s', (_name, text, places, pieces) => {
  const highlights = (places as [number, number, string][]).map(([start, end, mark]) => ({ start, end, mark }))
  expect(splitHighlights(text, highlights).map(one => [one.text, one.marks.join('')])).toEqual(pieces)
})

test('the pieces joined are the text, whatever the places', () => {
  const place = record({
    start: integer({ min: -3, max: 30 }),
    end: integer({ min: -3, max: 30 }),
    mark: integer({ max: 3 }),
  })
  assert(
    property(string({ maxLength: 25 }), array(place, { maxLength: 6 }), (text, places) => {
      const pieces = splitHighlights(text, places)
      expect(pieces.map(one => one.text).join('')).toBe(text)
      expect(pieces.every(one => one.text.length > 0)).toBe(true)
    }),
  )
})
