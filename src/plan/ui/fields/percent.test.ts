import { expect, test } from 'vitest'
import { fromPercent, toPercent } from './percent.ts'

test.each([0, 0.07, 0.28, 0.31, 0.345, 0.57, 1, 1.2])('a share of %d is written in per cent and read back', share => {
  expect(String(toPercent(share))).toMatch(/^\d{1,3}(\.\d)?$/)
  expect(fromPercent(toPercent(share))).toBe(share)
})
