/** Figures out of CSV text: recognised separator, quotes, decimal comma and order of day and month. Pure. */
export type CsvFigures = {
  titles: string[]
  /** Titles of the columns taken; null while they cannot be told: `missing` names the first that is not found. */
  columns: { date: string; value: string; source: string | null } | null
  missing: string | null
  /** How days were read; `either` where all of them could be read both ways: the day first, unless somebody says otherwise. */
  order: DayOrder | 'either'
  figures: { on: string; value: number; source: string }[]
  problems: { row: number; what: Wrong; text: string }[]
  /** The first rows as they stand in the file, what was read of each and what is wrong with it. */
  preview: { row: number; cells: string[]; on: string | null; value: number | null; wrong: Wrong | null }[]
  /** Rows below the titles, empty ones left out. */
  rows: number
}
export const dayOrders = ['day-first', 'month-first'] as const
export type DayOrder = (typeof dayOrders)[number]
type Wrong = 'date' | 'value'
type Columns = { date: number; value: number; source: number }
const previewed = 20

/** `wanted`: columns by title or by number (1 is the first); those not named are recognised by their usual titles. */
export function readFiguresCsv(
  text: string,
  wanted?: { date?: string | undefined; value?: string | undefined; source?: string | undefined },
  order?: DayOrder,
): CsvFigures {
  const table = readTable(text.replace(/^\uFEFF/, ''))
  const titles = table.shift()?.cells ?? []
  const found: CsvFigures = {
    titles,
    columns: null,
    missing: null,
    order: order ?? 'day-first',
    figures: [],
    problems: [],
    preview: [],
    rows: table.length,
  }
  const columns = findColumns(titles, wanted)
  if ('missing' in columns) {
    found.missing = columns.missing
    found.preview = table.slice(0, previewed).map(one => ({ ...one, on: null, value: null, wrong: null }))
    return found
  }
  const { date, value, source } = columns
  found.columns = { date: titles[date]!, value: titles[value]!, source: titles[source] ?? null }
  found.order = order ?? orderOf(table.map(({ cells }) => cells[date] ?? ''))
  const decimal = decimalSign(
    table.map(({ cells }) => cells[value] ?? ''),
    separatorOf(text),
  )
  for (const { row, cells } of table) {
    const on = readDay((cells[date] ?? '').trim(), found.order === 'month-first')
    const number = readNumber(cells[value] ?? '', decimal)
    const wrong = on === null ? 'date' : number === null ? 'value' : null
    if (found.preview.length < previewed) found.preview.push({ row, cells, on, value: number, wrong })
    if (wrong !== null) found.problems.push({ row, what: wrong, text: cells[wrong === 'date' ? date : value] ?? '' })
    else found.figures.push({ on: on!, value: number!, source: (cells[source] ?? '').trim().slice(0, 300) })
  }
  return found
}

function findColumns(titles: string[], wanted: Parameters<typeof readFiguresCsv>[1]): Columns | { missing: string } {
  const find = (name: string | undefined, guess: RegExp): number => {
    if (name === undefined) return titles.findIndex(title => guess.test(fold(title)))
    const exact = titles.findIndex(title => fold(title) === fold(name))
    const number = Number(name)
    return exact >= 0 ? exact : Number.isInteger(number) && number >= 1 && number <= titles.length ? number - 1 : -1
  }
  const date = find(wanted?.date, /^(date|jour|day|on|mois|month)$/)
  const value = find(wanted?.value, /^(valeur|value|nombre|number|chiffre|figure|total|montant|amount)$/)
  const source = wanted !== undefined && wanted.source === undefined ? -1 : find(wanted?.source, /^source$/)
  if (date < 0) return { missing: wanted?.date ?? 'date' }
  if (value < 0) return { missing: wanted?.value ?? 'value' }
  return wanted?.source !== undefined && source < 0 ? { missing: wanted.source } : { date, value, source }
}

const fold = (text: string) => text.trim().normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** Fields by RFC 4180; empty lines are left out. `row`: the line at which it begins in the file, 1 for the first. */
function readTable(text: string): { row: number; cells: string[] }[] {
  const separator = separatorOf(text)
  const rows: { row: number; cells: string[] }[] = []
  let row: string[] = []
  let field = ''
  let quoted = false
  let line = 1
  let begun = 1
  const endRow = () => {
    row.push(field)
    field = ''
    if (row.some(one => one.trim() !== '')) rows.push({ row: begun, cells: row })
    row = []
    begun = line
  }
  for (let i = 0; i < text.length; i += 1) {
    const character = text[i]!
    if (character === '\n') line += 1
    if (quoted) {
      if (character !== '"') field += character
      else if (text[i + 1] === '"') field += text[++i]!
      else quoted = false
    } else if (character === '"' && field === '') quoted = true
    else if (character === separator) {
      row.push(field)
      field = ''
    } else if (character === '\n') endRow()
    else if (character !== '\r') field += character
  }
  endRow()
  return rows
}

/** Of the first line, whichever occurs most: `;` where the comma is the decimal sign. */
function separatorOf(text: string): string {
  const line = text.slice(0, /[\r\n]/.exec(text)?.index ?? text.length)
  const count = (separator: string) => line.split(separator).length
  return [';', '\t', ','].reduce((best, one) => (count(one) > count(best) ? one : best))
}

/** Points are written the day first everywhere; of slashes one part above twelve tells. */
function orderOf(days: string[]): DayOrder | 'either' {
  const parts = days.flatMap(day => {
    const found = /^\s*(\d{1,2})([/.])(\d{1,2})[/.]/.exec(day)
    return found === null ? [] : [{ first: Number(found[1]), second: Number(found[3]), slash: found[2] === '/' }]
  })
  if (parts.some(one => one.second > 12)) return 'month-first'
  return parts.some(one => one.slash) && parts.every(one => one.first <= 12) ? 'either' : 'day-first'
}

/** `2027-03-31`, `31/03/2027`, `31.03.2027`, `2027-03` (its first day); null for what is no day. */
function readDay(text: string, monthFirst: boolean): string | null {
  const iso = /^(\d{4})-(\d{2})(?:-(\d{2}))?(?:[T ].*)?$/.exec(text)
  if (iso !== null) return valid(iso[1]!, iso[2]!, iso[3] ?? '01')
  const other = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(text)
  if (other === null) return null
  const [first, second] = [other[1]!.padStart(2, '0'), other[2]!.padStart(2, '0')]
  return monthFirst ? valid(other[3]!, first, second) : valid(other[3]!, second, first)
}

function valid(year: string, month: string, day: string): string | null {
  const text = `${year}-${month}-${day}`
  const time = Date.parse(`${text}T00:00:00Z`)
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text ? null : text
}

const bare = (text: string) => text.replace(/[\s\u00A0\u202F'’%$€]/g, '')

/**
 * The decimal sign of a column: the last of both where a value has both, the one that is not followed by exactly three
 * digits; where that says nothing, the comma if it cannot separate fields here, else the point.
 */
function decimalSign(values: string[], separator: string): ',' | '.' {
  for (const value of values.map(bare)) {
    const [comma, dot] = [value.lastIndexOf(','), value.lastIndexOf('.')]
    if (comma >= 0 && dot >= 0) return comma > dot ? ',' : '.'
    const sign = comma >= 0 ? ',' : '.'
    const at = Math.max(comma, dot)
    if (at >= 0 && value.indexOf(sign) === at && value.length - at - 1 !== 3) return sign
  }
  return separator === ';' ? ',' : '.'
}

/** `1 234,5`, `1,234.5`, `12 %`, `45 $`; null for what is no number. */
function readNumber(text: string, decimal: ',' | '.'): number | null {
  const digits = bare(text)
  if (!/^[-+]?[\d.,]+$/.test(digits) || !/\d/.test(digits)) return null
  const number = Number(digits.replaceAll(decimal === ',' ? '.' : ',', '').replace(decimal, '.'))
  return Number.isFinite(number) && Math.abs(number) <= 1e12 ? number : null
}
