import { describe, expect, test } from 'vitest'
import { columnShares, type Inline } from './document.ts'

const long = 'Faire parler de nous aux parents quand ils choisissent une sortie'
/** In characters of a line that takes ninety. */
const widths = (head: string[], ...rows: string[][]) => {
  const shares = columnShares({
    kind: 'table',
    caption: '',
    head,
    rows: rows.map(row => row.map((cell): Inline[] => [cell])),
  })
  const sum = shares.reduce((total, share) => total + share, 0)
  return shares.map(share => Math.round((share / sum) * 90))
}

describe('columns', () => {
  test('cut no word, however long their neighbours are', () => {
    const [name, place, source] = widths(['Chiffre', 'Territoire', 'Source'], [long, 'Rivebourg', long])
    expect(place).toBeGreaterThanOrEqual('Territoire'.length + 2)
    expect(name).toBe(source)
  })

  test('share what is left as their cells want it', () => {
    const [name, value] = widths(['Objectif', 'Cible', 'Échéance'], [long, '8', '31\u00a0décembre 2027'])
    expect(name).toBeGreaterThan(3 * value!)
  })

  test('of words too long for any line still add up', () => {
    expect(widths(['A', 'B', 'C'], ['a'.repeat(400), 'b'.repeat(400), 'c'.repeat(400)])).toEqual([30, 30, 30])
  })
})
