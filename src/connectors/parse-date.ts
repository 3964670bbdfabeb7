import { zonedTime } from './zoned-time.ts'

export type DateOptions = {
  /** 03/04/2026 is the 3rd of April. */
  dayFirst: boolean
  /** IANA zone of times that name none. */
  zone: string
}

/**
 * A date as people and programs write it: RFC 822 and its mistakes, ISO 8601 and parts of it, SQL, seconds or milliseconds
 * since 1970, "4 mars 2026 à 14 h 30", "March 4, 2026, 2:30 pm", "04/03/26". Null when it is none or absurd.
 */
export function parseDate(text: string, options: DateOptions = { dayFirst: false, zone: 'UTC' }): Date | null {
  const source = text.normalize('NFKC').trim().toLowerCase()
  if (source === '' || source.length > 100) return null
  const parts = epoch(source) ?? iso(source) ?? loose(source, options)
  if (parts instanceof Date) return sane(parts)
  if (parts === null) return null
  const { year, month, day, hour, minute, second, offset } = parts
  if (month < 1 || month > 12 || day < 1 || day > 31 || hour > 24 || minute > 59 || second > 60) return null
  const local = Date.UTC(year, month - 1, day, hour, minute, Math.min(second, 59), parts.millisecond)
  // 31 February is no date; 24:00 is the next day's beginning.
  if (new Date(Date.UTC(year, month - 1, day)).getUTCDate() !== day) return null
  return sane(offset === null ? zonedTime(local, options.zone) : new Date(local - offset * 60_000))
}

type Parts = {
  year: number
  month: number
  day: number
  hour: number
  minute: number
  second: number
  millisecond: number /** Minutes east of Greenwich. */
  offset: number | null
}

const sane = (date: Date | null) =>
  date !== null && date.getTime() >= Date.UTC(1971) && date.getTime() < Date.UTC(2200) ? date : null

function epoch(source: string): Date | null {
  if (!/^\d{9,10}(\.\d+)?$|^\d{12,13}$/.test(source)) return null
  return new Date(source.length >= 12 && !source.includes('.') ? Number(source) : Number(source) * 1000)
}

const number = (text: string | undefined, otherwise = 0) =>
  text === undefined || text === '' ? otherwise : Number(text)

function iso(source: string): Parts | null {
  const found =
    /^([12]\d{3})-?(\d{2})(?:-?(\d{2}))?(?:(?:\s*t\s*|[\s_]+)(\d{1,2})(?::?(\d{2}))?(?::?(\d{2})(?:[.,](\d{1,9}))?)?)?\s*(.*)$/.exec(
      source,
    ) ??
    /^([12]\d{3})()()()()()()$/.exec(source) ??
    /^([12]\d{3})[-/.](\d{1,2})[-/.](\d{1,2})(?:[t\s]+(\d{1,2})(?::(\d{2}))?(?::(\d{2})(?:[.,](\d+))?)?)?\s*(.*)$/.exec(
      source,
    )
  if (found === null) return null
  const [, year, month, day, hour, minute, second, fraction, zone = ''] = found
  const offset = zone === '' ? null : offsetOf(zone)
  if (offset === undefined) return null
  return {
    year: Number(year),
    month: number(month, 1),
    day: number(day, 1),
    hour: number(hour),
    minute: number(minute),
    second: number(second),
    millisecond: Math.trunc(number(`0.${fraction ?? 0}`) * 1000),
    offset,
  }
}

/** Words, numbers and a time in any usual order. */
function loose(source: string, { dayFirst }: DateOptions): Parts | null {
  let rest = ` ${source} `
  const take = (pattern: RegExp) => {
    const found = pattern.exec(rest)
    if (found !== null) rest = `${rest.slice(0, found.index)} ${rest.slice(found.index + found[0].length)}`
    return found
  }
  const time =
    take(
      /[\st,](?:at |à )?(\d{1,2})(?::| ?h ?)(\d{2})?(?: ?(?::|m(?:in)?) ?(\d{2})(?:[.,](\d+))?)? ?s?(?: ?([ap])\.?m\b\.?)?/,
    ) ?? take(/ (\d{1,2})()()() ?([ap])\.?m\b\.?/)
  const [, hourText, minute, second, fraction, half] = time ?? []
  const hour = number(hourText)
  const numeric = take(/ (\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?= |,|t)/)
  const zone = take(/ (?:(?:gmt|utc|ut)? ?([+-]\d{1,2}:?\d{2}|[+-]\d{1,2})|\(?([a-z]{1,5})\)?)(?: \(.{1,40}\))? *$/)
  const zoneText = zone?.[1] ?? zone?.[2] ?? ''
  const named = months[zoneText] !== undefined || weekdays.has(zoneText)
  if (named) rest += zoneText
  const offset = zoneText === '' || named ? null : offsetOf(zoneText)
  // An unknown name of a zone must not hide the day: the time counts as if none were named.
  const common = {
    hour: half === undefined ? hour : (hour % 12) + (half === 'p' ? 12 : 0),
    minute: number(minute),
    second: number(second),
    millisecond: Math.trunc(number(`0.${fraction ?? 0}`) * 1000),
    offset: offset ?? null,
  }
  if (numeric !== null) {
    const [a, b] = [Number(numeric[1]), Number(numeric[3])]
    // Dots are never American; otherwise a number above 12 decides against the habit.
    const first = numeric[2] === '.' || dayFirst ? b <= 12 : a > 12
    return { ...common, year: fullYear(numeric[4] ?? ''), month: first ? b : a, day: first ? a : b }
  }
  const words = rest.split(/[\s,./-]+/).filter(word => word !== '')
  // The last one: "mar." before it is mardi.
  const month = words.map(word => months[word]).findLast(value => value !== undefined)
  const numbers = words
    .map(word => /^(\d{1,4})(?:er|st|nd|rd|th|e)?$/.exec(word)?.[1])
    .filter(word => word !== undefined)
  const yearAt = numbers.findIndex(word => word.length === 4)
  const year = yearAt >= 0 ? numbers.splice(yearAt, 1)[0] : numbers.splice(1, 1)[0]
  const day = numbers[0]
  if (month === undefined || year === undefined || day === undefined) return null
  return { ...common, year: fullYear(year), month, day: Number(day) }
}

const fullYear = (text: string) => (text.length > 2 ? Number(text) : Number(text) + (Number(text) < 70 ? 2000 : 1900))

/** Minutes east; undefined when the text names no zone. */
function offsetOf(zone: string): number | undefined {
  if (zone.length > 80) return undefined
  const text = zone.replace(/^\((.*)\)$/, '$1').replace(/\s*\(.*\)$/, '')
  const found = /^(?:gmt|utc|ut|z)?\s*([+-])(\d{1,2}):?(\d{2})?(?::?\d{2})?$/.exec(text)
  if (found !== null) return (found[1] === '-' ? -1 : 1) * (Number(found[2]) * 60 + number(found[3]))
  const hours = zones[text]
  return hours === undefined ? undefined : hours * 60
}

// Hours east. Ambiguous names mean what they mean in RFC 822, else what feeds of Europe and North America mean.
const zones: Record<string, number> = {
  z: 0,
  ut: 0,
  utc: 0,
  gmt: 0,
  wet: 0,
  west: 1,
  bst: 1,
  cet: 1,
  met: 1,
  mez: 1,
  cest: 2,
  mest: 2,
  mesz: 2,
  eet: 2,
  eest: 3,
  msk: 3,
  nst: -3.5,
  ndt: -2.5,
  ast: -4,
  adt: -3,
  est: -5,
  edt: -4,
  et: -5,
  cst: -6,
  cdt: -5,
  mst: -7,
  mdt: -6,
  pst: -8,
  pdt: -7,
  pt: -8,
  akst: -9,
  akdt: -8,
  hst: -10,
  hne: -5,
  hae: -4,
  hnc: -6,
  hac: -5,
  hnr: -7,
  har: -6,
  hnp: -8,
  hap: -7,
  hna: -4,
  haa: -3,
  jst: 9,
  kst: 9,
  hkt: 8,
  sgt: 8,
  awst: 8,
  aest: 10,
  aedt: 11,
  nzst: 12,
  nzdt: 13,
  ist: 5.5,
  sast: 2,
}

const names: string[] = [
  'january jan janvier janv januar ene enero gennaio gen janeiro januari',
  'february feb février fevrier févr fevr fév fev februar febrero febbraio fevereiro februari',
  'march mar mars märz marz mrz marzo março marco maart',
  'april apr avril avr abril abr aprile',
  'may mai mayo maggio mag maio mei',
  'june jun juin juni junio giugno giu junho',
  'july jul juillet juil juli julio luglio lug julho',
  'august aug août aout aoû agosto ago augustus',
  'september sept sep septembre septiembre settembre set setembro',
  'october oct octobre oktober okt octubre ottobre ott outubro out',
  'november nov novembre noviembre novembro',
  'december dec décembre decembre déc dezember dez diciembre dic dicembre dezembro desember',
]
const months: Record<string, number> = Object.fromEntries(
  names.flatMap((list, index) => list.split(' ').map(name => [name, index + 1])),
)
const weekdays = new Set('mon tue wed thu fri sat sun lun mar mer jeu ven sam dim'.split(' '))
