import { parse } from 'csv-parse/sync'

const delimiters = [';', ',', '\t', '|'] as const

/** Excel's first line `sep=;`, and the sign that parts columns: the one that gives the most rows as wide as the first. */
export function csvShape(head: string): { delimiter: string; start: number } {
  const told = /^\ufeff?sep=(.)\r?\n/i.exec(head)
  if (told !== null) return { delimiter: told[1] ?? ';', start: told[0].length }
  const scored = delimiters.map(delimiter => ({ delimiter, score: score(head, delimiter) }))
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a))
  return { delimiter: best.score > 0 ? best.delimiter : ',', start: 0 }
}

function score(head: string, delimiter: string): number {
  try {
    const rows = parse(head.slice(0, 20_000), {
      delimiter,
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: true,
      to: 20,
      bom: true,
    }) as string[][]
    const width = rows[0]?.length ?? 0
    if (width < 2) return 0
    return (rows.filter(row => row.length === width).length / rows.length) * (1 + Math.min(width, 50) / 100)
  } catch {
    // The head may end inside quotes; the header alone still says something.
    const first = head.split(/\r?\n/, 1)[0] ?? ''
    return Math.min(first.split(delimiter).length - 1, 50) / 1_000
  }
}
