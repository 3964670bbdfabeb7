import { expect, test } from 'vitest'
import { keptLines, tooLong } from './lines.ts'

test('a line is kept whole or said to be too long, never cut', () => {
  expect(keptLines(` a \n\n${'b'.repeat(1_000)}`)).toEqual(['a', 'b'.repeat(1_000)])
  expect(tooLong(`a\n${'b'.repeat(1_000)} `)).toBe(false)
  expect(tooLong(`a\n${'b'.repeat(1_001)}`)).toBe(true)
  expect(keptLines('b'.repeat(1_001))[0]).toHaveLength(1_001)
  expect(tooLong(null)).toBe(false)
})
