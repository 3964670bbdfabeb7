import { describe, expect, it } from 'vitest'
import { newId } from './new-id.ts'

describe('newId', () => {
  it('has the form of RFC 9562 and carries its time', () => {
    const id = newId(new Date('2026-03-02T09:00:00.123Z'))
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(Number.parseInt(id.replace('-', '').slice(0, 12), 16)).toBe(Date.parse('2026-03-02T09:00:00.123Z'))
  })

  it('ascends, also within one millisecond and beyond its counter', () => {
    const at = new Date('2026-03-02T09:00:01Z')
    const ids = Array.from({ length: 20_000 }, () => newId(at))
    expect([...ids].sort()).toEqual(ids)
    expect(new Set(ids).size).toBe(ids.length)
  })
})
