import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { foldText } from './fold.ts'
import { stemEnglish, stemFrench } from './stem.ts'

const readTable = (language: string) =>
  readFileSync(new URL(`./fixtures/families-${language}.txt`, import.meta.url), 'utf8')

/** Each line is one family: its words share a stem, and no other line has that stem. */
const FRENCH = readTable('fr')
const ENGLISH = readTable('en')

const families = (table: string) =>
  table
    .trim()
    .split('\n')
    .map(line =>
      line
        .split(' ')
        .filter(word => !word.endsWith('_'))
        .map(foldText),
    )

for (const [name, table, stem] of [
  ['stemFrench', FRENCH, stemFrench],
  ['stemEnglish', ENGLISH, stemEnglish],
] as const) {
  describe(name, () => {
    const lines = families(table)

    it.each(lines.map(line => [line[0]!, line] as const))('joins the family of %s', (_, line) => {
      expect(Object.fromEntries(line.map(word => [word, stem(word)]))).toEqual(
        Object.fromEntries(line.map(word => [word, stem(line[0]!)])),
      )
    })

    it('joins no two families', () => {
      const owner = new Map<string, string>()
      const joined: string[] = []
      for (const line of lines) {
        for (const word of line) {
          const key = stem(word)
          const other = owner.get(key)
          if (other !== undefined && other !== line[0]) joined.push(`${other} = ${word} (${key})`)
          owner.set(key, line[0]!)
        }
      }
      expect(joined).toEqual([])
      expect(lines.flat().length).toBeGreaterThanOrEqual(200)
    })
  })
}
