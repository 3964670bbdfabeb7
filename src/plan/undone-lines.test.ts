import { expect, test } from 'vitest'
import { undoneLines } from './undone-lines.ts'

const undoing = (...lines: [change: string, undoes: string, place?: string][]) =>
  lines.map(([change_id, undoes, place = 'scope/will']) => ({ change_id, undoes, place }))

test.each([
  ['nothing was taken back', undoing(), []],
  ['one was', undoing(['b', 'a']), ['a scope/will']],
  ['one of its places was', undoing(['b', 'a', 'name']), ['a name']],
  ['taking back was taken back: the first stands again', undoing(['b', 'a'], ['c', 'b']), ['b scope/will']],
  ['and once more', undoing(['b', 'a'], ['c', 'b'], ['d', 'c']), ['a scope/will', 'c scope/will']],
  ['at one of two places', undoing(['b', 'a'], ['b', 'a', 'name'], ['c', 'b', 'name']), ['a scope/will', 'b name']],
])('%s', (_, lines, expected) => {
  expect([...undoneLines(lines)].sort()).toEqual(expected)
})
