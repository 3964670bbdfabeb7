import { describe, expect, it } from 'vitest'
import { locales } from '../../messages.ts'
import { collectionNames } from '../model/collection-names.ts'
import { bare, metaOf } from '../model/field.ts'
import { collections, modes } from '../model/strategy.ts'
import { fieldsOf } from './field-order.ts'
import { readStrategyFile } from './read-strategy-file.ts'
import { starterText } from './starter.ts'

const starters = locales.flatMap(locale => modes.map(mode => ({ locale, mode })))
/** The text with every line taken up. */
const takenUp = (text: string) => text.replace(/^#(?! \S|$)/gm, '')

describe.each(starters)('the starter in $locale for $mode', ({ locale, mode }) => {
  const text = starterText(locale, mode)

  it('reads without problems as it is, in its language and mode', () => {
    expect(readStrategyFile(text)).toMatchObject({ problems: [], strategy: { vigie: 1, language: locale, mode } })
    expect(text).not.toMatch(/#[<>]/)
    expect(text.split('\n')[0]).toBe('# yaml-language-server: $schema=./vigie.schema.json')
  })

  it('reads without problems once all its examples are taken up', () => {
    const { problems, strategy } = readStrategyFile(takenUp(text))
    expect(problems).toEqual([])
    expect(Object.keys(strategy!).length).toBeGreaterThan(mode === 'full' ? 22 : 17)
    expect(strategy!.networks === undefined).toBe(mode === 'listen')
  })

  it('names nothing that it does not hold', () => {
    const { strategy } = readStrategyFile(takenUp(text))
    const lost: string[] = []
    for (const name of collectionNames)
      for (const item of strategy![name] ?? [])
        for (const [field, schema] of Object.entries(fieldsOf(collections[name]))) {
          const meta = metaOf(bare(schema))
          const value = (item as Record<string, unknown>)[field]
          if (value === undefined || (meta?.as !== 'reference' && meta?.as !== 'references')) continue
          for (const id of [value].flat())
            if (strategy![meta.to]?.some((one: { id: string }) => one.id === id) !== true)
              lost.push(`${name}/${item.id}/${field}: ${id}`)
        }
    expect(lost).toEqual([])
  })
})
