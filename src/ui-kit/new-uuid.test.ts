import { expect, test } from 'vitest'
import { z } from 'zod'
import { newUuid } from './new-uuid.ts'

test('is a version 4 UUID, another each time', () => {
  const made = Array.from({ length: 100 }, newUuid)
  for (const one of made) expect(z.uuidv4().safeParse(one).success, one).toBe(true)
  expect(new Set(made).size).toBe(100)
})
