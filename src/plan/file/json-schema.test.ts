import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { locales } from '../../messages.ts'
import { strategy as model } from '../model/strategy.ts'
import { type JsonSchema, strategyJsonSchema } from './json-schema.ts'
import { starterText } from './starter.ts'
import { arbitraryStrategy } from './testing/arbitrary-strategy.ts'

// Formats are said beside patterns that hold the same: the validator of an editor may know them or not.
const validate = new Ajv2020({ strict: true, formats: { date: true, uri: true, email: true } }).compile(
  strategyJsonSchema('fr'),
)
const agree = (value: unknown) => {
  expect({ value, accepted: validate(value) }).toEqual({ value, accepted: model.safeParse(value).success })
}

/** Values that are wrong nearly everywhere. */
const wrong = [
  null,
  3,
  -1,
  1e13,
  '',
  'nowhere',
  'A b',
  '2027-02-30',
  '2027-13',
  'x'.repeat(20_001),
  true,
  [],
  ['x'],
  {},
  { x: 1 },
  [{}],
  [null],
  'musee.example',
  'ftp://musee.example',
]

type Edit = { at: number; kind: 'replace' | 'remove' | 'add'; with: unknown }
const edit: fc.Arbitrary<Edit> = fc.record({
  at: fc.nat(),
  kind: fc.constantFrom('replace', 'remove', 'add'),
  with: fc.constantFrom(...wrong),
})

/** Every holder of a value below a value, with the key that it holds it by. */
function* holders(value: unknown): Generator<[Record<string, unknown>, string]> {
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value)) {
    yield [value as Record<string, unknown>, key]
    yield* holders(inner)
  }
}

function changed(value: unknown, { at, kind, with: other }: Edit): unknown {
  const copy = structuredClone(value)
  const all = [...holders(copy)]
  const [holder, key] = all[at % all.length]!
  if (kind === 'replace') holder[key] = other
  else if (kind === 'add') Array.isArray(holder) ? holder.push(other) : Object.assign(holder, { surplus: other })
  else if (Array.isArray(holder)) holder.splice(Number(key), 1)
  else delete holder[key]
  return copy
}

describe('the published schema', () => {
  it('accepts what the model accepts', () => {
    fc.assert(fc.property(arbitraryStrategy, agree), { numRuns: 60 })
  })
  it('refuses what the model refuses, and nothing else', () => {
    let refused = 0
    fc.assert(
      fc.property(arbitraryStrategy, edit, (strategy, how) => {
        const value = changed(strategy, how)
        agree(value)
        if (!validate(value)) refused += 1
      }),
      { numRuns: 300 },
    )
    expect(refused).toBeGreaterThan(80)
  })
  it('accepts the examples and the starters', () => {
    const folder = join(import.meta.dirname, '..', 'examples')
    const texts = readdirSync(folder)
      .filter(name => name.endsWith('.yaml'))
      .map(name => readFileSync(join(folder, name), 'utf8'))
    for (const locale of locales) for (const mode of ['listen', 'full'] as const) texts.push(starterText(locale, mode))
    expect(texts.length).toBeGreaterThanOrEqual(8)
    for (const text of texts) expect(validate(parse(text)), JSON.stringify(validate.errors)).toBe(true)
  })
  it.each(locales)('has a title for every field, in %s', locale => {
    const untitled: string[] = []
    const walk = (schema: JsonSchema, path: string) => {
      for (const [name, field] of Object.entries(schema.properties ?? {})) {
        if (field.title === undefined) untitled.push(`${path}/${name}`)
        walk(field, `${path}/${name}`)
      }
      if (schema.items !== undefined) walk(schema.items, path)
    }
    walk(strategyJsonSchema(locale), '')
    expect(untitled).toEqual([])
  })
})
