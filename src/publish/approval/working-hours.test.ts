import { expect, test } from 'vitest'
import { afterWorkingHours, spansOf } from './working-hours.ts'

const zone = 'America/Montreal'
const due = (from: string, hours: number, spans = spansOf(null)) =>
  afterWorkingHours(new Date(from), hours, spans, zone).toISOString()

test.each([
  // 1 March 2027 is a Monday; Montréal is five hours behind.
  ['within a day', '2027-03-01T15:00:00Z', 4, '2027-03-01T19:00:00.000Z'],
  ['up to its end', '2027-03-01T15:00:00Z', 7, '2027-03-01T22:00:00.000Z'],
  ['over night', '2027-03-01T21:00:00Z', 4, '2027-03-02T17:00:00.000Z'],
  ['from before work', '2027-03-01T10:00:00Z', 1, '2027-03-01T15:00:00.000Z'],
  ['over a weekend', '2027-03-05T21:00:00Z', 2, '2027-03-08T15:00:00.000Z'],
  ['over a weekend whose clocks change', '2027-03-12T21:00:00Z', 2, '2027-03-15T14:00:00.000Z'],
  ['submitted on a Saturday', '2027-03-06T15:00:00Z', 8, '2027-03-08T22:00:00.000Z'],
  ['a week of work', '2027-03-01T14:00:00Z', 40, '2027-03-05T22:00:00.000Z'],
])('%s', (_name, from, hours, expected) => {
  expect(due(from, hours)).toBe(expected)
})

test('the policy’s hours, split days included; what cannot be read is left out', () => {
  const spans = spansOf({
    vigie: 1,
    hours: {
      rows: [
        { days: ['tuesday'], from: '13 h', to: '16 h 30' },
        { days: ['tuesday'], from: '9:00', to: '12:00' },
        { days: ['friday'], from: 'matin', to: 'soir' },
      ],
    },
  })
  expect(due('2027-03-01T15:00:00Z', 4, spans)).toBe('2027-03-02T19:00:00.000Z')
  expect(due('2027-03-02T15:00:00Z', 6, spans)).toBe('2027-03-09T14:30:00.000Z')
})
