import { expect, test } from 'vitest'
import { isFiltered, keepQuestion, riverState, toFilter } from './river-state.ts'

const now = new Date('2026-11-22T10:20:30.500Z')

test('an address is read back into filters; what is mistyped is left out', () => {
  const state = riverState.parse({
    topic: '3',
    tone: ['negative', 'furious'],
    starred: true,
    period: 'eternity',
    text: 42,
  })
  expect(state).toMatchObject({ topic: [3], text: '42', starred: true })
  expect(state.tone).toBeUndefined()
  expect(state.period).toBeUndefined()
})

test('a period becomes an instant on the minute; nothing empty is asked', () => {
  expect(toFilter(riverState.parse({ period: 'day', text: 'phare' }), now)).toEqual({
    text: 'phare',
    since: '2026-11-21T10:20:00.000Z',
  })
  expect(toFilter(riverState.parse({}), now)).toEqual({})
})

test('a period stays where it began until other filters are chosen', () => {
  const later = new Date(now.getTime() + 5 * 60_000)
  const day = riverState.parse({ period: 'day' })
  const first = keepQuestion(null, day, now)
  expect(first.filter.since).toBe('2026-11-21T10:20:00.000Z')
  expect(keepQuestion(first, riverState.parse({ period: 'day' }), later)).toBe(first)
  expect(keepQuestion(first, riverState.parse({ period: 'day', text: 'phare' }), later).filter).toEqual({
    text: 'phare',
    since: '2026-11-21T10:25:00.000Z',
  })
})

test('a period wins over a forgotten beginning', () => {
  expect(toFilter(riverState.parse({ period: 'week', since: '2020-01-01T00:00:00Z' }), now).since).toBe(
    '2026-11-15T10:20:00.000Z',
  )
})

test('no filter is no filter', () => {
  expect(isFiltered(riverState.parse({}))).toBe(false)
  expect(isFiltered(riverState.parse({ starred: true }))).toBe(true)
})

test('an address that somebody mistyped asks for what can be read of it', () => {
  expect(toFilter(riverState.parse({ since: 'hello', until: '2026-13-45', tone: 'negative' }), now)).toEqual({
    tone: ['negative'],
  })
})
