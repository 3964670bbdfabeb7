import { describe, expect, it } from 'vitest'
import { conditionalHeaders, isUnchanged, notBefore, remember } from './conditional.ts'

const answer = (body: string, headers: Record<string, string> = {}, status = 200) => ({
  status,
  headers,
  body: new TextEncoder().encode(body),
})
const now = new Date('2026-11-22T12:00:00Z')
const minutes = (date: Date | null) => (date === null ? null : (date.getTime() - now.getTime()) / 60_000)

describe('conditional requests', () => {
  it('send back what the server gave, and keep it through a 304', () => {
    const cursor = remember(null, answer('a', { etag: 'W/"1"', 'last-modified': 'Sun, 22 Nov 2026 10:00:00 GMT' }))
    expect(conditionalHeaders(cursor)).toEqual({
      'if-none-match': 'W/"1"',
      'if-modified-since': 'Sun, 22 Nov 2026 10:00:00 GMT',
    })
    expect(isUnchanged(cursor, answer('', {}, 304))).toBe(true)
    expect(remember(cursor, answer('', {}, 304))).toEqual(cursor)
    expect(remember(cursor, answer('', { etag: '"2"' }, 304)).etag).toBe('"2"')
  })
  it('trust no validator of content that changed in the second in which it was read', () => {
    const fresh = {
      etag: '"1"',
      'last-modified': 'Sun, 22 Nov 2026 11:59:59 GMT',
      date: 'Sun, 22 Nov 2026 12:00:00 GMT',
    }
    expect(conditionalHeaders(remember(null, answer('a', fresh)))).toEqual({})
    const older = { ...fresh, 'last-modified': 'Sun, 22 Nov 2026 11:59:58 GMT' }
    expect(remember(null, answer('a', older))).toMatchObject({ etag: '"1"', lastModified: older['last-modified'] })
    // Without a date of the answer nothing is known: the validators are kept.
    expect(remember(null, answer('a', { etag: '"1"', 'last-modified': older['last-modified'] })).etag).toBe('"1"')
  })
  it('know the same bytes again without validators', () => {
    const cursor = remember(null, answer('a'))
    expect(conditionalHeaders(cursor)).toEqual({})
    expect(isUnchanged(cursor, answer('a'))).toBe(true)
    expect(isUnchanged(cursor, answer('b'))).toBe(false)
    expect(isUnchanged(null, answer(''))).toBe(false)
    expect(remember(cursor, answer('b', { etag: 'x'.repeat(501) })).etag).toBeNull()
  })
})

describe('notBefore', () => {
  it.each([
    [{}, null, null],
    [{ 'cache-control': 'public, max-age=600' }, null, 10],
    [{ 'cache-control': 'max-age=600', age: '300' }, null, 5],
    [{ 'cache-control': 's-maxage=600, no-cache, max-age=900' }, null, null],
    [{ 'cache-control': 'max-age=2592000' }, null, 360],
    [{ 'cache-control': 'max-age=600' }, 60, 60],
    [{}, 99_999, 360],
    [{ 'retry-after': '120' }, null, 2],
    [{ 'retry-after': 'Sun, 22 Nov 2026 13:00:00 GMT', 'cache-control': 'max-age=60' }, null, 60],
    [{ 'retry-after': '99999999' }, null, 1440],
    [{ 'retry-after': 'soon' }, null, null],
    [{ 'retry-after': 'Sun, 22 Nov 2020 13:00:00 GMT' }, null, null],
  ] as [Record<string, string>, number | null, number | null][])(
    '%j and ttl %j: %j minutes',
    (headers, ttl, expected) => {
      expect(minutes(notBefore(headers, now, ttl))).toBe(expected)
    },
  )
})
