import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { locales } from '../../messages.ts'
import { modes } from '../model/strategy.ts'
import { formatStrategyFile } from './format-strategy-file.ts'
import { readStrategyFile } from './read-strategy-file.ts'
import { starterText } from './starter.ts'
import { arbitraryStrategy } from './testing/arbitrary-strategy.ts'
import { writeStrategyFile } from './write-strategy-file.ts'

const folder = join(import.meta.dirname, '..', 'examples')
const texts = [
  ...readdirSync(folder)
    .filter(name => name.endsWith('.yaml'))
    .map(name => [name, readFileSync(join(folder, name), 'utf8')] as const),
  ...locales.flatMap(locale => modes.map(mode => [`starter ${locale} ${mode}`, starterText(locale, mode)] as const)),
]
const remarks = (text: string) => (text.match(/(?:^|\s)#\s*\S.*$/gm) ?? []).map(remark => remark.trim()).sort()

describe('formatting', () => {
  it.each(texts)('keeps what %s says and every remark, and is done once', (_, text) => {
    const formatted = formatStrategyFile(text)
    expect(readStrategyFile(formatted).strategy).toEqual(readStrategyFile(text).strategy)
    expect(remarks(formatted)).toEqual(remarks(text))
    expect(formatStrategyFile(formatted)).toBe(formatted)
  })

  it('puts fields in the order of the model, remarks with them', () => {
    const text =
      'goals:\n- name: G\n  # named so\n  id: g # id\n\n# the version\nvigie: 1\nscope: {wont: [b],   will: [a]}\n'
    expect(formatStrategyFile(text)).toBe(
      '# the version\nvigie: 1\n\nscope: {will: [a], wont: [b]}\n\ngoals:\n  # named so\n  - id: g # id\n    name: G\n'.replace(
        '  # named so\n  - id: g # id\n',
        '  - # named so\n    id: g # id\n',
      ),
    )
  })

  it('keeps JSON JSON', () => {
    expect(formatStrategyFile('{"name":"a","vigie":1}')).toBe('{\n  "vigie": 1,\n  "name": "a"\n}\n')
  })

  it('never changes what is said', () => {
    fc.assert(
      fc.property(arbitraryStrategy, strategy => {
        const shuffled = Object.fromEntries(Object.entries(strategy).reverse()) as typeof strategy
        for (const text of [writeStrategyFile(strategy), JSON.stringify(shuffled)])
          expect(readStrategyFile(formatStrategyFile(text)).strategy).toEqual(strategy)
      }),
      { numRuns: 40 },
    )
  })
})
