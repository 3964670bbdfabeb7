import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { diskSpace, isEnough } from './disk-space.ts'

test('the space of the disk that holds a folder', async () => {
  const { free, size } = await diskSpace(tmpdir())
  expect(free).toBeGreaterThan(0)
  expect(free).toBeLessThan(size)
  await expect(diskSpace(join(tmpdir(), 'vigie-nowhere'))).rejects.toThrow('ENOENT')
})

test.each([
  [0, false],
  [256 * 2 ** 20 - 1, false],
  [256 * 2 ** 20, true],
])('%i free bytes are enough: %s', (free, enough) => {
  expect(isEnough({ free, size: 2 ** 40 })).toBe(enough)
})
