import { CsvReader } from './csv-reader.ts'

const delimiters = [';', ',', '\t', '|'] as const

/** Excel's first line `sep=;`, and the sign that parts columns: the one that gives the most rows as wide as the first. */
export function csvShape(head: string): { delimiter: string; start: number } {
  const told = /^sep=(.)\r?\n/i.exec(head)
  if (told !== null) return { delimiter: told[1] ?? ';', start: told[0].length }
  const scored = delimiters.map(delimiter => ({ delimiter, score: score(head, delimiter) }))
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a))
  return { delimiter: best.score > 0 ? best.delimiter : ',', start: 0 }
}

function score(head: string, delimiter: string): number {
  const widths: number[] = []
  for (const record of new CsvReader(delimiter).push(`${head.slice(0, 20_000)}\n`)) {
    if ('cells' in record) widths.push(record.cells.length)
    if (widths.length === 20) break
  }
  const first = widths[0] ?? 0
  if (first < 2) return 0
  return (widths.filter(width => width === first).length / widths.length) * (1 + Math.min(first, 50) / 100)
}
