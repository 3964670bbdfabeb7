import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, dayAt } from '../../clock.ts'
import type { EntryLine } from '../entries/entry-schema.ts'
import {
  addMonths,
  beginOf,
  type CalendarView,
  calendarViews,
  type Days,
  daysOf,
  eachDay,
  monthsOf,
  periodOf,
  stepBy,
  weeksOf,
} from './calendar-days.ts'
import { itemsByDay, itemsIn, itemsOf } from './calendar-items.ts'

const zones = ['America/Montreal', 'Europe/Paris'] as const
const hour = 3_600_000

/** Instants around which days are not like others: clock changes of both zones, leap days, ends of months and years. */
const edges = [
  '2027-03-14T07:00:00Z', // Montréal: 2:00 becomes 3:00
  '2027-11-07T06:00:00Z', // Montréal: 2:00 becomes 1:00
  '2027-03-28T01:00:00Z', // Paris: 2:00 becomes 3:00
  '2027-10-31T01:00:00Z', // Paris: 3:00 becomes 2:00, on the last day of the month
  '2028-02-29T12:00:00Z',
  '2028-03-01T00:00:00Z',
  '2027-02-28T23:59:00Z',
  '2027-12-31T23:59:00Z',
  '2029-12-31T12:00:00Z', // a Monday: its week is next year's
].map(text => Date.parse(text))

const instants = fc.oneof(
  fc
    .tuple(fc.constantFrom(...edges), fc.integer({ min: -72 * 60, max: 72 * 60 }))
    .map(([edge, minutes]) => edge + minutes * 60_000),
  fc
    .integer({ min: Date.parse('2026-01-01') / 60_000, max: Date.parse('2030-01-01') / 60_000 })
    .map(minute => minute * 60_000),
)
const zone = fc.constantFrom(...zones)
const entries = fc.array(fc.array(instants, { maxLength: 3 }), { maxLength: 30 })

function entry(id: number, times: number[]): EntryLine {
  const iso = times.map(at => new Date(at).toISOString())
  return {
    id: String(id),
    stage: 'draft',
    planned: { local: '', at: iso[0] ?? '2027-03-14T06:59:00.000Z' },
    variants: iso.map((at, index) => ({
      id: `${id} ${index}`,
      channelId: null,
      name: '',
      connector: null,
      at,
      ownTime: index > 0,
      state: null,
    })),
  } as unknown as EntryLine
}

const keys = (items: { key: string }[]) => items.map(item => item.key).sort()
const dayNear = instants.map(at => dayAt(at))

describe('all views show the same', () => {
  test('a month holds what its days hold, what its weeks hold of it, and what the list holds; a year what its months hold', () => {
    fc.assert(
      fc.property(entries, zone, dayNear, (given, timeZone, day) => {
        const items = itemsOf(
          given.map((times, id) => entry(id, times)),
          timeZone,
        )
        const shown = (view: CalendarView, around: string) => itemsIn(items, daysOf(view, around))
        const month = daysOf('month', day)
        const inMonth = keys(shown('month', day))
        expect(keys(shown('list', day))).toEqual(inMonth)
        expect(keys(eachDay(month).flatMap(one => shown('day', one)))).toEqual(inMonth)
        const ofWeeks = weeksOf(month).flatMap(week => shown('week', week[3]!))
        expect(keys(itemsIn(ofWeeks, month))).toEqual(inMonth)
        expect(keys(monthsOf(day).flatMap(one => shown('month', one)))).toEqual(keys(shown('year', day)))
        const byDay = itemsByDay(items)
        expect(keys(eachDay(month).flatMap(one => byDay.get(one) ?? []))).toEqual(inMonth)
      }),
    )
  })
  test('what is read for a period is what its days show: instants and days agree', () => {
    fc.assert(
      fc.property(entries, zone, dayNear, fc.constantFrom(...calendarViews), (given, timeZone, day, view) => {
        const items = itemsOf(
          given.map((times, id) => entry(id, times)),
          timeZone,
        )
        const { from, to } = periodOf(daysOf(view, day), timeZone)
        const read = items.filter(
          item => Date.parse(from) <= Date.parse(item.at) && Date.parse(item.at) < Date.parse(to),
        )
        expect(keys(read)).toEqual(keys(itemsIn(items, daysOf(view, day))))
      }),
    )
  })
  test('periods follow one another without a gap, forth and back', () => {
    fc.assert(
      fc.property(dayNear, fc.constantFrom(...calendarViews), zone, (day, view, timeZone) => {
        const next = stepBy(view, day, 1)
        expect(periodOf(daysOf(view, next), timeZone).from).toBe(periodOf(daysOf(view, day), timeZone).to)
        expect(daysOf(view, stepBy(view, next, -1))).toEqual(daysOf(view, day))
      }),
    )
  })
})

test.each<[CalendarView, string, Days]>([
  ['day', '2028-02-29', { from: '2028-02-29', to: '2028-02-29' }],
  ['week', '2028-02-29', { from: '2028-02-28', to: '2028-03-05' }],
  ['week', '2027-01-03', { from: '2026-12-28', to: '2027-01-03' }],
  ['month', '2028-02-10', { from: '2028-02-01', to: '2028-02-29' }],
  ['month', '2027-02-10', { from: '2027-02-01', to: '2027-02-28' }],
  ['list', '2027-12-31', { from: '2027-12-01', to: '2027-12-31' }],
  ['year', '2028-02-29', { from: '2028-01-01', to: '2028-12-31' }],
])('a %s around %s', (view, day, days) => expect(daysOf(view, day)).toEqual(days))

test.each([
  ['2027-01-31', 1, '2027-02-28'],
  ['2028-01-31', 1, '2028-02-29'],
  ['2028-02-29', 12, '2029-02-28'],
  ['2027-03-31', -1, '2027-02-28'],
  ['2027-12-15', 1, '2028-01-15'],
])('%s and %i months', (day, months, later) => expect(addMonths(day, months)).toBe(later))

test.each([
  ['2027-03-14', 'America/Montreal', 23],
  ['2027-11-07', 'America/Montreal', 25],
  ['2027-03-28', 'Europe/Paris', 23],
  ['2027-10-31', 'Europe/Paris', 25],
  ['2028-02-29', 'America/Montreal', 24],
  // Clocks jump over midnight itself: the day begins at one.
  ['2027-04-30', 'Africa/Cairo', 23],
])('%s in %s has %i hours', (day, timeZone, hours) =>
  expect((beginOf(addDays(day, 1), timeZone).getTime() - beginOf(day, timeZone).getTime()) / hour).toBe(hours),
)

test.each([
  // The same wall time twice: two items of one day, in their order.
  [
    'America/Montreal',
    ['2027-11-07T05:30:00.000Z', '2027-11-07T06:30:00.000Z'],
    ['2027-11-07 01:30', '2027-11-07 01:30'],
  ],
  ['Europe/Paris', ['2027-10-31T00:30:00.000Z', '2027-10-31T01:30:00.000Z'], ['2027-10-31 02:30', '2027-10-31 02:30']],
  // Across the hour that does not exist.
  [
    'America/Montreal',
    ['2027-03-14T06:59:00.000Z', '2027-03-14T07:00:00.000Z'],
    ['2027-03-14 01:59', '2027-03-14 03:00'],
  ],
  ['Europe/Paris', ['2027-03-28T00:59:00.000Z', '2027-03-28T01:00:00.000Z'], ['2027-03-28 01:59', '2027-03-28 03:00']],
  // One instant, two days, by where the calendar is.
  ['America/Montreal', ['2028-03-01T02:00:00.000Z'], ['2028-02-29 21:00']],
  ['Europe/Paris', ['2028-03-01T02:00:00.000Z'], ['2028-03-01 03:00']],
  ['Europe/Paris', ['2027-12-31T23:30:00.000Z'], ['2028-01-01 00:30']],
])('clocks of %s at %j show %j', (timeZone, times, shown) => {
  const items = itemsOf(
    [
      entry(
        1,
        times.map(at => Date.parse(at)),
      ),
    ],
    timeZone,
  )
  expect(items.map(item => [item.at, `${item.day} ${item.time}`])).toEqual(times.map((at, index) => [at, shown[index]]))
})
