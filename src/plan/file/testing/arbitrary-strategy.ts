import fc from 'fast-check'
import type { z } from 'zod'
import { bare, metaOf } from '../../model/field.ts'
import { collections, type Strategy, sections, strategy } from '../../model/strategy.ts'

/** What zod tells of a schema, as far as the model uses it. */
type Def = {
  type: string
  entries?: Record<string, string>
  values?: unknown[]
  keyType?: z.ZodType
  valueType?: z.ZodType
  element?: z.ZodType
  shape?: Record<string, z.ZodType>
  checks?: { _zod: { def: Check } }[]
  format?: string
} & Check
type Check = { check?: string; format?: string; maximum?: number; minimum?: number; value?: number; pattern?: RegExp }

/** Values that a schema of the model accepts, drawn from the schema itself, with texts that are hard on a file. */
export function arbitraryOf(schema: z.ZodType): fc.Arbitrary<unknown> {
  const meta = metaOf(schema)
  const def = (bare(schema) as unknown as { def: Def }).def
  const checks = [...(def.checks ?? []).map(one => one._zod.def), ...(def.check === undefined ? [] : [def])]
  switch (def.type) {
    case 'object':
      return arbitraryObject(def.shape!)
    case 'array': {
      const element = arbitraryOf(def.element!)
      const { shape } = (def.element as unknown as { def: Def }).def
      if (shape !== undefined && 'id' in shape)
        return fc.uniqueArray(element as fc.Arbitrary<{ id: string }>, { maxLength: 3, selector: item => item.id })
      return fc.array(element, { maxLength: Math.min(3, limit(checks, 'max_length') ?? 3) })
    }
    case 'record':
      return fc.dictionary(
        arbitraryText(20).filter(key => key !== '__proto__' && key !== '<<'),
        arbitraryOf(def.valueType!),
        { maxKeys: 3, noNullPrototype: true },
      )
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries!))
    case 'literal':
      return fc.constantFrom(...def.values!)
    case 'boolean':
      return fc.boolean()
    case 'number': {
      const max = limit(checks, 'less_than') ?? 1e12
      const min = limit(checks, 'greater_than') ?? -1e12
      return fc.oneof(
        fc.integer({ min, max }),
        fc.double({ min, max, noNaN: true }),
        fc.constantFrom(min, max, 0, 0.1, 1e-7),
      )
    }
    case 'string': {
      const format = checks.find(one => one.format !== undefined)
      if (format?.format === 'date')
        return fc.constantFrom('2024-02-29', '2026-11-22', '2027-01-01', '1999-12-31', '0001-01-01', '9999-12-31')
      if (format?.format === 'url')
        return fc.webUrl({ validSchemes: ['http', 'https'] }).map(link => new URL(link).href)
      if (format?.format === 'email')
        return fc.constantFrom('a@example.org', 'Marie.Roy@musee.example', "o'neil+x@example.ca")
      if (format?.pattern?.source.includes('0[1-9]')) return fc.constantFrom('2026-01', '2026-12')
      if (format?.pattern !== undefined || meta?.as === 'reference') return arbitraryId
      const min = limit(checks, 'min_length') ?? 0
      const max = limit(checks, 'max_length') ?? 100
      return arbitraryText(Math.min(max, 120)).filter(text => text.length >= min)
    }
    default:
      throw new Error(`the model has a kind of field that no value is drawn for: ${def.type}`)
  }
}

const limit = (checks: Check[], name: string): number | undefined => {
  const found = checks.find(one => one.check === name)
  return found?.maximum ?? found?.minimum ?? found?.value
}

function arbitraryObject(shape: Record<string, z.ZodType>): fc.Arbitrary<unknown> {
  const names = Object.keys(shape)
  const needed = names.filter(name => !isOptional(shape[name]!))
  const may = names.filter(name => isOptional(shape[name]!))
  return fc
    .subarray(may, { maxLength: Math.min(may.length, 7) })
    .chain(chosen => fc.shuffledSubarray([...needed, ...chosen], { minLength: needed.length + chosen.length }))
    .chain(order =>
      fc.record(Object.fromEntries(order.map(name => [name, arbitraryOf(shape[name]!)])), { noNullPrototype: true }),
    )
}

const isOptional = (schema: z.ZodType) => (schema as unknown as { def: Def }).def.type === 'optional'

const arbitraryId = fc.oneof(
  fc.constantFrom('a', 'b', 'c', 'presse-locale', '2027', '1e3', 'no', 'null', 'true', '0x1', '0'),
  fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,20}$/),
)

const hard = [
  '',
  ' ',
  'x ',
  ' x',
  '\n',
  'a\n',
  'a\n\n',
  '\na',
  'a\n b\n  c',
  ' a\nb',
  'a\tb',
  '\ta',
  'a\r\nb',
  'a\rb',
  '- a',
  '# a',
  'a # b',
  'a: b',
  'a:',
  ':',
  '*a',
  '&a b',
  '!a',
  '@a',
  '`a',
  '%a',
  '|',
  '>',
  '~',
  'null',
  'true',
  'yes',
  'no',
  '12',
  '1e3',
  '0x1f',
  '.inf',
  '2027-01-01',
  '09:00',
  '---',
  '...',
  '--- a',
  '<<',
  '{a}',
  '[a',
  'a]',
  'a, b',
  '"',
  "'",
  '\\',
  '« Oui » : c’est dit',
  'été 🎉',
  '\u00a0x\u202f',
  '\u2028',
  '\u0085',
  '\ufeff',
  '\u0000',
  '\u001b[0m',
  '\ud800',
  'trop de mots '.repeat(9),
  'mot\n\n'.repeat(3) + 'fin',
  `${'long '.repeat(40)}\n${'long '.repeat(40)}`,
  '?',
  '? a',
  '-',
  '=',
  'a\n# b',
  'a\n---\nb',
  'a \n b ',
  'x'.repeat(300),
]
const arbitraryText = (max: number): fc.Arbitrary<string> =>
  fc
    .oneof(
      fc.constantFrom(...hard),
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
      fc.lorem({ maxCount: 30 }),
      fc
        .array(fc.constantFrom('a', ' ', '\n', ':', '#', '-', "'", '"', '\t'), { maxLength: 12 })
        .map(parts => parts.join('')),
    )
    .map(text => text.slice(0, max))

/** Strategies as the model allows them, poor and strange ones included; ids are unique within a collection. */
export const arbitraryStrategy = arbitraryOf(strategy) as fc.Arbitrary<Strategy>

const everyField = ({ shape }: { shape: Record<string, z.ZodType> }) =>
  fc.record(Object.fromEntries(Object.entries(shape).map(([name, field]) => [name, arbitraryOf(field)])), {
    noNullPrototype: true,
  })
/** Strategies that say everything: every section with every field, and an item or two of each list. */
export const wholeStrategy = fc.record(
  {
    vigie: fc.constant(1),
    mode: fc.constantFrom('full', 'listen'),
    state: fc.constantFrom('draft', 'adopted', 'under-review'),
    ...Object.fromEntries(Object.entries(sections).map(([name, shape]) => [name, everyField(shape)])),
    ...Object.fromEntries(
      Object.entries(collections).map(([name, shape]) => [
        name,
        fc.uniqueArray(everyField(shape) as fc.Arbitrary<{ id: string }>, {
          minLength: 1,
          maxLength: 2,
          selector: one => one.id,
        }),
      ]),
    ),
  },
  { noNullPrototype: true },
) as unknown as fc.Arbitrary<Strategy>
