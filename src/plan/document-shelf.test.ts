import { expect, test } from 'vitest'
import { testClock } from '../testing/index.ts'
import { createShelf } from './document-shelf.ts'

const counted = (text: string) => {
  let times = 0
  return { make: async () => `${text} ${++times}`, times: () => times }
}

test('what is asked for at once is made once, and again only when it has grown old', async () => {
  const clock = testClock('2027-05-03T14:00:00Z')
  const shelf = createShelf(clock, { goodForMs: 60_000 })
  const { make, times } = counted('page')
  expect(await Promise.all([1, 2, 3].map(() => shelf('a', make)))).toEqual(['page 1', 'page 1', 'page 1'])
  clock.advance({ seconds: 59 })
  expect(await shelf('a', make)).toBe('page 1')
  expect(await shelf('b', make)).toBe('page 2')
  clock.advance({ seconds: 1 })
  expect(await shelf('a', make)).toBe('page 3')
  expect(times()).toBe(3)
})

test('it holds no more than it may: the oldest leaves', async () => {
  const shelf = createShelf(testClock('2027-05-03T14:00:00Z'), { mostBytes: 25 })
  const { make, times } = counted('ten bytes')
  for (const key of ['a', 'b', 'c']) await shelf(key, make)
  await shelf('c', make)
  expect(times()).toBe(3)
  await shelf('a', make)
  expect(times()).toBe(4)
})

test('a failure is not kept', async () => {
  const shelf = createShelf(testClock('2027-05-03T14:00:00Z'))
  await expect(shelf('a', () => Promise.reject(new Error('no paper')))).rejects.toThrow('no paper')
  expect(await shelf('a', async () => 'page')).toBe('page')
})
