import { expect, test } from 'vitest'
import { neighbourAfter } from './neighbour-after.ts'

const ids = ['a', 'b', 'c', 'd']
test.each([
  ['a', 'up', undefined],
  ['a', 'first', undefined],
  ['b', 'up', null],
  ['c', 'up', 'a'],
  ['d', 'first', null],
  ['a', 'down', 'b'],
  ['b', 'last', 'd'],
  ['d', 'down', undefined],
  ['d', 'last', undefined],
  ['z', 'up', undefined],
] as const)('%s moved %s stands after %s', (id, step, after) => expect(neighbourAfter(ids, id, step)).toBe(after))
