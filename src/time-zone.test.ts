import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Meaning, readWallTime, wallTimeAt } from './time-zone.ts'

const one = (at: string): Meaning => ({ kind: 'one', at: new Date(at) })
const none = (before: string, after: string): Meaning => ({
  kind: 'none',
  before: new Date(before),
  after: new Date(after),
})
const two = (first: string, second: string): Meaning => ({
  kind: 'two',
  first: new Date(first),
  second: new Date(second),
})

test.each<[string, string, Meaning]>([
  ['America/Montreal', '2027-01-15T09:00', one('2027-01-15T14:00Z')],
  ['America/Montreal', '2027-07-15T09:00', one('2027-07-15T13:00Z')],
  // 14 March 2027, 2:00 → 3:00
  ['America/Montreal', '2027-03-14T01:59', one('2027-03-14T06:59Z')],
  ['America/Montreal', '2027-03-14T02:00', none('2027-03-14T06:00Z', '2027-03-14T07:00Z')],
  ['America/Montreal', '2027-03-14T02:30', none('2027-03-14T06:30Z', '2027-03-14T07:30Z')],
  ['America/Montreal', '2027-03-14T03:00', one('2027-03-14T07:00Z')],
  // 7 November 2027, 2:00 → 1:00
  ['America/Montreal', '2027-11-07T00:59', one('2027-11-07T04:59Z')],
  ['America/Montreal', '2027-11-07T01:00', two('2027-11-07T05:00Z', '2027-11-07T06:00Z')],
  ['America/Montreal', '2027-11-07T01:59', two('2027-11-07T05:59Z', '2027-11-07T06:59Z')],
  ['America/Montreal', '2027-11-07T02:00', one('2027-11-07T07:00Z')],
  // 28 March 2027, 2:00 → 3:00
  ['Europe/Paris', '2027-03-28T01:59', one('2027-03-28T00:59Z')],
  ['Europe/Paris', '2027-03-28T02:30', none('2027-03-28T00:30Z', '2027-03-28T01:30Z')],
  ['Europe/Paris', '2027-03-28T03:00', one('2027-03-28T01:00Z')],
  // 31 October 2027, 3:00 → 2:00
  ['Europe/Paris', '2027-10-31T02:00', two('2027-10-31T00:00Z', '2027-10-31T01:00Z')],
  ['Europe/Paris', '2027-10-31T02:59', two('2027-10-31T00:59Z', '2027-10-31T01:59Z')],
  ['Europe/Paris', '2027-10-31T03:00', one('2027-10-31T02:00Z')],
  ['Europe/Paris', '2028-02-29T12:00', one('2028-02-29T11:00Z')],
  ['Europe/Paris', '2027-12-31T23:59', one('2027-12-31T22:59Z')],
  // Half an hour, and the day that Samoa never had.
  ['Australia/Lord_Howe', '2027-10-03T02:15', none('2027-10-02T15:15Z', '2027-10-02T15:45Z')],
  ['Pacific/Apia', '2011-12-30T12:00', none('2011-12-29T22:00Z', '2011-12-30T22:00Z')],
  ['UTC', '2027-03-28T02:30', one('2027-03-28T02:30Z')],
])('%s %s', (zone, wall, meaning) => {
  expect(readWallTime(wall, zone)).toEqual(meaning)
})

test.each(['2027-02-29T10:00', '2027-02-31T10:00', '2027-01-01T24:00', '2027-01-01', 'demain'])(
  '%s is no wall time',
  wall => {
    expect(() => readWallTime(wall, 'Europe/Paris')).toThrow(RangeError)
  },
)

test('a zone that nobody knows is refused', () => {
  expect(() => readWallTime('2027-01-01T10:00', 'Europe/Nulle')).toThrow(RangeError)
})

test('every instant is one of the meanings of what clocks show at it', () => {
  const zones = fc.constantFrom('America/Montreal', 'Europe/Paris', 'America/St_Johns', 'Australia/Lord_Howe', 'UTC')
  const minutes = fc.integer({ min: Date.parse('2000-01-01') / 60_000, max: Date.parse('2040-01-01') / 60_000 })
  fc.assert(
    fc.property(zones, minutes, (zone, minute) => {
      const at = new Date(minute * 60_000)
      const meaning = readWallTime(wallTimeAt(at, zone), zone)
      const instants =
        meaning.kind === 'one' ? [meaning.at] : meaning.kind === 'two' ? [meaning.first, meaning.second] : []
      expect(instants.map(Number)).toContain(at.getTime())
    }),
    { numRuns: 2_000 },
  )
})
