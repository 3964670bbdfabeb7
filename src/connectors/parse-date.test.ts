import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDate } from './parse-date.ts'

describe('parseDate', () => {
  it.each([
    ['Sat, 07 Sep 2002 00:00:01 GMT', '2002-09-07T00:00:01Z'],
    ['Sat, 07 Sep 02 00:00 EST', '2002-09-07T05:00:00Z'],
    ['7 Sep 2002 00:00:01 +0200', '2002-09-06T22:00:01Z'],
    ['Sat, 07 September 2002 00:00:01 UT', '2002-09-07T00:00:01Z'],
    ['Thu,  1 Jan 2004 19:48:21 PDT', '2004-01-02T02:48:21Z'],
    ['Thu, 01 Jan 2004 19:48:21 GMT+01:00', '2004-01-01T18:48:21Z'],
    ['Thu 01 Jan 2004 19:48:21 +0100 (CET)', '2004-01-01T18:48:21Z'],
    ['Thu, 01 Jan 2004', '2004-01-01T00:00:00Z'],
    ['jeu., 01 janv. 2004 19:48:21 +0100', '2004-01-01T18:48:21Z'],
    ['mar. 3 févr. 2026 08:05', '2026-02-03T08:05:00Z'],
    ['Mar, 03 Fév 2026 08:05:00 +0000', '2026-02-03T08:05:00Z'],
    ['Tue Nov 22 12:01:02 2026', '2026-11-22T12:01:02Z'],
    ['Mon, 26 Jan 2026 16:31:00 XYZ', '2026-01-26T16:31:00Z'],
    ['2003-12-31T10:14:55Z', '2003-12-31T10:14:55Z'],
    ['2003-12-31T10:14:55.123-08:00', '2003-12-31T18:14:55.123Z'],
    ['2003-12-31T10:14:55+0100', '2003-12-31T09:14:55Z'],
    ['2003-12-31 10:14:55', '2003-12-31T10:14:55Z'],
    ['2003-12-31 10:14:55 UTC', '2003-12-31T10:14:55Z'],
    ['2003-12-31T10:14', '2003-12-31T10:14:00Z'],
    ['20031231T101455Z', '2003-12-31T10:14:55Z'],
    ['2003-12-31', '2003-12-31T00:00:00Z'],
    ['2003-12', '2003-12-01T00:00:00Z'],
    ['2003', '2003-01-01T00:00:00Z'],
    ['2003/1/5 7:08', '2003-01-05T07:08:00Z'],
    ['1700000000', '2023-11-14T22:13:20Z'],
    ['1700000000000', '2023-11-14T22:13:20Z'],
    ['March 4, 2026, 2:30 pm', '2026-03-04T14:30:00Z'],
    ['Mar 4, 2026 12:30 AM', '2026-03-04T00:30:00Z'],
    ['4 mars 2026 à 14 h 30', '2026-03-04T14:30:00Z'],
    ['1er août 2026', '2026-08-01T00:00:00Z'],
    ['4 mars 2026 9h', '2026-03-04T09:00:00Z'],
    ['3/4/2026 2:30:15 PM', '2026-03-04T14:30:15Z'],
    ['31/12/2026', '2026-12-31T00:00:00Z'],
    ['31.12.2026 23:59', '2026-12-31T23:59:00Z'],
    ['04.03.26', '2026-03-04T00:00:00Z'],
    ['2026-03-04T24:00:00Z', '2026-03-05T00:00:00Z'],
  ])('%s', (text, expected) => expect(parseDate(text)).toEqual(new Date(expected)))

  it.each([
    '',
    'yesterday',
    '0000-00-00',
    '0001-01-01T00:00:00Z',
    '31 Feb 2026',
    '2026-02-30',
    '2026-13-01',
    '12',
    '99999999999999',
    'x'.repeat(200),
    '25:99',
  ])('refuses %j', text => expect(parseDate(text)).toBeNull())

  it('reads the day first where people do, in the zone of those who wrote', () => {
    const paris = { dayFirst: true, zone: 'Europe/Paris' }
    expect(parseDate('04/03/2026 14:30', paris)).toEqual(new Date('2026-03-04T13:30:00Z'))
    expect(parseDate('04/07/2026 14:30:10', paris)).toEqual(new Date('2026-07-04T12:30:10Z'))
    expect(parseDate('12/31/2026', paris)).toEqual(new Date('2026-12-30T23:00:00Z'))
    expect(parseDate('2026-07-04T14:30:00Z', paris)).toEqual(new Date('2026-07-04T14:30:00Z'))
    expect(parseDate('2026-07-04', { dayFirst: true, zone: 'America/Montreal' })).toEqual(
      new Date('2026-07-04T04:00:00Z'),
    )
    expect(parseDate('2026-07-04', { dayFirst: true, zone: 'No/Where' })).toBeNull()
  })

  it('reads back what JavaScript writes', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('1972-01-01'), max: new Date('2150-01-01'), noInvalidDate: true }), date => {
        const whole = new Date(Math.floor(date.getTime() / 1000) * 1000)
        expect(parseDate(date.toISOString())).toEqual(date)
        expect(parseDate(whole.toUTCString())).toEqual(whole)
        expect(parseDate(whole.toString())).toEqual(whole)
      }),
    )
  })

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), text => parseDate(text) === null || true))
  })
})
