import { expect, test } from 'vitest'
import type { EntryState } from '../entries/entry-schema.ts'
import type { CalendarItem } from './calendar-items.ts'
import { movesOf, whyNotMoved } from './move-item.ts'

const item = (state: EntryState, ownTimes: boolean[] = [false]) =>
  ({ state, entry: { id: 'e' }, variants: ownTimes.map((ownTime, at) => ({ id: `v${at}`, ownTime })) }) as CalendarItem

test.each<[EntryState, { write: boolean; send: boolean }, ReturnType<typeof whyNotMoved>]>([
  ['draft', { write: true, send: false }, null],
  ['approved', { write: true, send: false }, null],
  ['draft', { write: false, send: false }, 'writers'],
  ['scheduled', { write: true, send: true }, null],
  ['scheduled', { write: true, send: false }, 'senders'],
  ['due', { write: true, send: true }, null],
  ['published', { write: true, send: true }, 'published'],
  ['sending', { write: true, send: true }, 'sending'],
  ['unknown', { write: true, send: true }, 'unknown'],
  ['failed', { write: true, send: true }, 'failed'],
])('%s, by %j: %s', (state, may, why) => expect(whyNotMoved(item(state), may)).toBe(why))

test('the entry’s time carries the variants that have none of their own', () => {
  expect(movesOf(item('draft', []))).toEqual([{ id: 'e' }])
  expect(movesOf(item('draft', [false, false]))).toEqual([{ id: 'e' }])
  expect(movesOf(item('draft', [true]))).toEqual([{ id: 'e', variantId: 'v0' }])
  expect(movesOf(item('draft', [false, true]))).toEqual([{ id: 'e' }, { id: 'e', variantId: 'v1' }])
})
