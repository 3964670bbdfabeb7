/** Figures out of CSV text: recognised separator, quotes, decimal comma and order of day and month. Pure. */
export type CsvFigures = {
  titles: string[]
  columns: { date: string; value: string; source: string | null }
  figures: { on: string; value: number; source: string }[]
  problems: { row: number; what: 'date' | 'value'; text: string }[]
  rows: number
}

/** Null when there is no table, or the columns cannot be told (`missing` names them). */
export function readFiguresCsv(
  text: string,
  wanted?: { date: string; value: string; source?: string | undefined },
): CsvFigures | { missing: string } {
  const table = readTable(text.replace(/^\uFEFF/, ''))
  const titles = table.shift() ?? []
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
  if (wanted?.source !== undefined && source < 0) return { missing: wanted.source }
  const monthFirst = table.some(row => Number(/^\d+[/.](\d+)[/.]/.exec(row[date] ?? '')?.[1]) > 12)
  const decimal = decimalSign(
    table.map(row => row[value] ?? ''),
    separatorOf(text),
  )
  const found: CsvFigures = {
    titles,
    columns: { date: titles[date]!, value: titles[value]!, source: titles[source] ?? null },
    figures: [],
    problems: [],
    rows: table.length,
  }
  for (const [i, row] of table.entries()) {
    const on = readDay((row[date] ?? '').trim(), monthFirst)
    const number = readNumber(row[value] ?? '', decimal)
    if (on === null) found.problems.push({ row: i + 2, what: 'date', text: row[date] ?? '' })
    else if (number === null) found.problems.push({ row: i + 2, what: 'value', text: row[value] ?? '' })
    else found.figures.push({ on, value: number, source: (row[source] ?? '').trim().slice(0, 300) })
  }
  return found
}

const fold = (text: string) => text.trim().normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** Fields by RFC 4180; empty lines are left out. */
function readTable(text: string): string[][] {
  const separator = separatorOf(text)
  const rows: string[][] = []
  let row: string[] = []
  let field = ''
  let quoted = false
  const endRow = () => {
    row.push(field)
    field = ''
    if (row.some(one => one.trim() !== '')) rows.push(row)
    row = []
  }
  for (let i = 0; i < text.length; i += 1) {
    const character = text[i]!
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
