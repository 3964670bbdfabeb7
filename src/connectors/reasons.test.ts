import { describe, expect, test } from 'vitest'
import type { ErrorCode, ErrorParams } from '../errors.ts'
import { errorMessage, locales } from '../messages.ts'
import { outboundReasons } from '../outbound/index.ts'
import { connectorReasons } from './reasons.ts'

const all: [ErrorCode, readonly string[]][] = [
  ...Object.entries(outboundReasons).map(([name, { params }]): [ErrorCode, readonly string[]] => [
    `outbound.${name}`,
    params,
  ]),
  ...Object.entries(connectorReasons).map(([name, params]): [ErrorCode, readonly string[]] => [
    `connectors.${name}`,
    params,
  ]),
]
/** Parameters that choose words instead of being shown. */
const choices: Record<string, string[]> = {
  what: [
    'account',
    'posts',
    'comments',
    'profile',
    'repository',
    'records',
    'session',
    'post',
    'media',
    'application',
    'instance',
    'terms',
    'access',
  ],
  fault: ['object', 'text', 'date', 'address'],
}
const numbers = [
  'seconds',
  'status',
  'most',
  'mebibytes',
  'read',
  'left',
  'count',
  'minutes',
  'place',
  'posted',
  'parts',
]
const sample = (param: string) => choices[param]?.[0] ?? (numbers.includes(param) ? 7 : `<${param}>`)
const sampleOf = (params: readonly string[]): ErrorParams =>
  Object.fromEntries(params.map(each => [each, sample(each)]))

describe('every reason that a source can give', () => {
  test.each(all)('%s is a sentence in both languages, with all its parameters', (code, params) => {
    const spoken = locales.map(locale => errorMessage(locale, code, sampleOf(params)))
    expect(new Set(spoken).size).toBe(locales.length)
    for (const [index, sentence] of spoken.entries()) {
      expect(sentence).toMatch(/^.{10,}\.$/)
      expect(sentence).not.toContain('errors.')
      for (const param of params) {
        if (choices[param] === undefined) expect(sentence).toContain(String(sample(param)))
        // Left out, the sentence cannot be spoken: so the sentence takes it.
        const { [param]: _, ...others } = sampleOf(params)
        expect(errorMessage(locales[index]!, code, others)).toContain('errors.')
      }
    }
  })

  test.each(all.filter(([, params]) => params.some(param => param in choices)))(
    '%s has words for each case',
    (code, params) => {
      for (const locale of locales)
        for (const param of params.filter(each => each in choices)) {
          const of = (value: string) => errorMessage(locale, code, { ...sampleOf(params), [param]: value })
          const said = choices[param]!.map(of)
          expect(new Set(said).size).toBe(said.length)
          expect(said).not.toContain(of('something else'))
        }
    },
  )
})
