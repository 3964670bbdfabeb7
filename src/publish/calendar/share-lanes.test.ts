import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shareLanes } from './share-lanes.ts'

test.each([
  [[], []],
  [[600], ['0/1']],
  [
    [600, 660],
    ['0/1', '0/1'],
  ],
  [
    [600, 630],
    ['0/2', '1/2'],
  ],
  [
    [600, 630, 660],
    ['0/2', '1/2', '0/2'],
  ],
  [
    [600, 600, 600, 700],
    ['0/3', '1/3', '2/3', '0/1'],
  ],
])('starts at %j take %j', (starts, lanes) =>
  expect(shareLanes(starts, 60).map(({ lane, of }) => `${lane}/${of}`)).toEqual(lanes),
)

test('what overlaps never covers each other', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 1439 }), { maxLength: 40 }), minutes => {
      const starts = minutes.toSorted((a, b) => a - b)
      const lanes = shareLanes(starts, 60)
      for (const [a, one] of lanes.entries())
        for (const [b, other] of lanes.entries())
          if (a < b && starts[b]! - starts[a]! < 60) {
            expect(one.lane).not.toBe(other.lane)
            expect(one.of).toBe(other.of)
          }
    }),
  )
})
