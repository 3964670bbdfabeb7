import { expect, test } from 'vitest'
import { inTurn } from './in-turn.ts'

test('so many at a time, in their order; one that fails gives its place up', async () => {
  const place = inTurn(2)
  const begun: number[] = []
  const ends: PromiseWithResolvers<void>[] = []
  const runs = [0, 1, 2, 3].map(number => {
    const end = Promise.withResolvers<void>()
    ends.push(end)
    return place(() => {
      begun.push(number)
      return end.promise
    })
  })
  expect(begun).toEqual([0, 1])
  ends[1]!.reject(new Error('damaged'))
  await expect(runs[1]).rejects.toThrow('damaged')
  ends[0]!.resolve()
  await runs[0]
  ends[2]!.resolve()
  ends[3]!.resolve()
  await Promise.all([runs[2], runs[3]])
  expect(begun).toEqual([0, 1, 2, 3])
  expect(await place(async () => 'free')).toBe('free')
})
