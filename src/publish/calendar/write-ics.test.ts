import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type IcsEvent, writeIcs } from './write-ics.ts'

const event = (more: object = {}): IcsEvent => ({
  uid: 'u1@vigie',
  title: 'Nocturne',
  description: '',
  url: null,
  settled: false,
  sequence: 3,
  changedAt: new Date('2027-02-28T12:00:00.000Z'),
  at: new Date('2027-03-14T06:59:00.000Z'),
  ...more,
})

/** As a reader of RFC 5545 does: lines put together again, then escapes taken out. */
const unfold = (stream: string) => stream.replaceAll('\r\n ', '').split('\r\n')
const readValue = (stream: string, name: string) =>
  unfold(stream)
    .find(line => line.startsWith(`${name}:`))
    ?.slice(name.length + 1)
    .replace(/\\([\\;,nN])/g, (_, sign: string) => (sign.toLowerCase() === 'n' ? '\n' : sign))

test('an entry is an event in UTC, a key date a whole day', () => {
  expect(
    writeIcs('Musée', [
      event(),
      { ...event({ uid: 'd1@vigie', settled: true }), on: '2028-02-29', at: undefined } as never,
    ]),
  ).toBe(
    [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Vigie//Calendar//FR',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'X-WR-CALNAME:Musée',
      'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
      'BEGIN:VEVENT',
      'UID:u1@vigie',
      'DTSTAMP:20270228T120000Z',
      'LAST-MODIFIED:20270228T120000Z',
      'SEQUENCE:3',
      'DTSTART:20270314T065900Z',
      'DTEND:20270314T072900Z',
      'SUMMARY:Nocturne',
      'STATUS:TENTATIVE',
      'END:VEVENT',
      'BEGIN:VEVENT',
      'UID:d1@vigie',
      'DTSTAMP:20270228T120000Z',
      'LAST-MODIFIED:20270228T120000Z',
      'SEQUENCE:3',
      'DTSTART;VALUE=DATE:20280229',
      'DTEND;VALUE=DATE:20280301',
      'TRANSP:TRANSPARENT',
      'SUMMARY:Nocturne',
      'STATUS:CONFIRMED',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ].join('\r\n'),
  )
})

test.each([
  ['Café; thé, eau \\ vin', 'SUMMARY:Café\\; thé\\, eau \\\\ vin'],
  ['deux\nlignes', 'SUMMARY:deux\\nlignes'],
  ['END:VEVENT\r\nBEGIN:VALARM', 'SUMMARY:END:VEVENT\\nBEGIN:VALARM'],
  ['cloche\u0007 et nul\u0000', 'SUMMARY:cloche et nul'],
])('%j is written %s', (title, line) => expect(unfold(writeIcs('x', [event({ title })]))).toContain(line))

test('whatever is written comes back, in lines of 75 octets that cut no character', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc.string({ unit: 'binary', maxLength: 200 }),
      (title, description) => {
        const stream = writeIcs('x', [event({ title, description: `d${description}` })])
        for (const line of stream.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
        expect(Buffer.from(stream).toString()).toBe(stream.toWellFormed())
        const said = (words: string) => words.replace(/\r\n|\r/g, '\n').replace(/[\p{Cc}--[\t\n]]/gv, '')
        expect(readValue(stream, 'SUMMARY')).toBe(said(title))
        expect(readValue(stream, 'DESCRIPTION')).toBe(said(`d${description}`))
      },
    ),
  )
})
