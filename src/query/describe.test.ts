import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import en from '../../locales/en/query.ts'
import fr from '../../locales/fr/query.ts'
import type { QueryErrorCode } from './ast.ts'
import { describeQueryError } from './describe.ts'

const declared = readFileSync(new URL('./ast.ts', import.meta.url), 'utf8')
  .split('QueryErrorCode = `query.${')[1]!
  .split('}`')[0]!
const codes = [...declared.matchAll(/'([a-z-]+)'/g)].map(match => match[1]!)

test('every code has a sentence and a remedy in both languages', () => {
  for (const texts of [fr, en]) {
    expect(Object.keys(texts.errors).sort()).toEqual([...codes].sort())
    expect(Object.keys(texts.remedies).sort()).toEqual([...codes].sort())
  }
})

test('every sentence can be formatted', () => {
  const params = {
    most: 5,
    least: 2,
    side: 'after',
    text: 'x',
    field: 'lang',
    nearest: 'none',
    known: 'a, b',
    value: 'x',
    allowed: 'a',
    address: 'x.org',
  }
  for (const locale of ['fr', 'en'] as const) {
    for (const code of codes) {
      const { message, remedy } = describeQueryError(locale, {
        code: `query.${code}` as QueryErrorCode,
        column: 1,
        length: 1,
        params,
      })
      for (const text of [message, remedy]) expect(text, code).not.toMatch(/^query\.|[{}]/)
    }
  }
})
