import { addDays, type Day } from '../../clock.ts'

/** What a subscribed calendar shows: at an instant, or over a whole day. */
export type IcsEvent = {
  /** The same whatever changes of it. */
  uid: string
  title: string
  description: string
  url: string | null
  /** Decided, or still being written. */
  settled: boolean
  /** Raised by each change. */
  sequence: number
  changedAt: Date
} & ({ at: Date } | { on: Day })

/** Minutes that an event takes up on the page of a calendar: an instant alone would not be seen in many. */
const minutes = 30

/** An iCalendar stream (RFC 5545), times in UTC: whoever reads it shows them by their own clocks. */
export function writeIcs(name: string, events: readonly IcsEvent[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Vigie//Calendar//FR',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${text(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    ...events.flatMap(eventLines),
    'END:VCALENDAR',
  ]
  return lines.map(line => `${fold(line)}\r\n`).join('')
}

const eventLines = (event: IcsEvent): string[] => [
  'BEGIN:VEVENT',
  `UID:${event.uid}`,
  `DTSTAMP:${utc(event.changedAt)}`,
  `LAST-MODIFIED:${utc(event.changedAt)}`,
  `SEQUENCE:${event.sequence}`,
  ...('on' in event
    ? [`DTSTART;VALUE=DATE:${basic(event.on)}`, `DTEND;VALUE=DATE:${basic(addDays(event.on, 1))}`, 'TRANSP:TRANSPARENT']
    : [`DTSTART:${utc(event.at)}`, `DTEND:${utc(new Date(event.at.getTime() + minutes * 60_000))}`]),
  `SUMMARY:${text(event.title)}`,
  ...(event.description === '' ? [] : [`DESCRIPTION:${text(event.description)}`]),
  ...(event.url === null ? [] : [`URL:${event.url}`]),
  `STATUS:${event.settled ? 'CONFIRMED' : 'TENTATIVE'}`,
  'END:VEVENT',
]

const basic = (day: Day): string => day.replaceAll('-', '')
const utc = (at: Date): string => at.toISOString().replace(/[-:]|\.\d{3}/g, '')

/** TEXT (3.3.11): what would end it or the line is escaped; other control characters may not stand in it. */
const text = (words: string): string =>
  words
    .replace(/[\\;,]/g, sign => `\\${sign}`)
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/[\p{Cc}--\t]/gv, '')

/** Lines of at most 75 octets (3.1), never cut within a character. */
function fold(line: string): string {
  const folded: string[] = []
  let part = ''
  let octets = 0
  for (const sign of line) {
    const size = Buffer.byteLength(sign)
    // What goes on begins with a space, which counts.
    if (octets + size > 75) {
      folded.push(part)
      part = ''
      octets = 1
    }
    part += sign
    octets += size
  }
  return [...folded, part].join('\r\n ')
}
