import { expect, test } from 'vitest'
import { resolveCurrent } from './resolve-current.ts'

const a = { id: 1, updatedAt: '2027-01-01T00:00:00Z' }
const b = { id: 2, updatedAt: '2027-02-01T00:00:00Z' }

test('without a choice the page begins with what changed last, and keeps to it when another changes', () => {
  expect(resolveCurrent([a, b], [undefined, undefined, 0])).toBe(b)
  const written = { ...a, updatedAt: '2027-03-01T00:00:00Z' }
  expect(resolveCurrent([written, b], [undefined, 2, 0])).toBe(b)
  expect(resolveCurrent([written], [undefined, 2, 0])).toBe(written)
  expect(resolveCurrent([], [undefined, 2, 0])).toBeNull()
})

test('the address goes before what this tab shows, and that before what another tab chose', () => {
  expect(resolveCurrent([a, b], [1, 2, 2])).toBe(a)
  expect(resolveCurrent([a, b], [undefined, 1, 2])).toBe(a)
  expect(resolveCurrent([a, b], [undefined, undefined, 1])).toBe(a)
})
