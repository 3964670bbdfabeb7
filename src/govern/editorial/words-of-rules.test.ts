import { createTranslator } from 'use-intl/core'
import { describe, expect, test } from 'vitest'
import en from '../../../locales/en/index.ts'
import fr from '../../../locales/fr/index.ts'
import { policyParts } from './policy.ts'
import { editorialRules } from './registry.ts'
import { type FieldShape, fieldsOf } from './shape.ts'

type Tree = { readonly [key: string]: string | Tree }
const all = { fr, en }

/** Whatever a rule may give its sentences: each value in turn, so that every branch of a choice is spoken. */
const params = ['yes', 'no', 'none', 'any', 'fr', 'tu', 'doublets', 'election', 'audio', 'mention', 'drafted'].map(
  word =>
    Object.fromEntries(
      [
        'quote',
        'shown',
        'use',
        'way',
        'neutral',
        'known',
        'theme',
        'network',
        'wanted',
        'language',
        'first',
        'planned',
        'kind',
        'plain',
        'value',
        'subject',
        'instead',
        'period',
        'from',
        'to',
        'goesOn',
        'forbidden',
        'at',
        'asked',
        'done',
        'mention',
        'day',
      ]
        .map((name): [string, string | number] => [name, word])
        .concat(
          ['share', 'length', 'theirs', 'number', 'words', 'count', 'most', 'minutes', 'least'].map(name => [name, 2]),
        ),
    ),
)

describe.each(['fr', 'en'] as const)('%s', language => {
  const t = createTranslator<Record<string, never>>({
    locale: language,
    messages: all[language] as never,
    onError: error => {
      throw error
    },
  }) as unknown as (key: string, values: object) => string

  test.each(editorialRules.map(one => one.id))('%s says what, why and what to do', rule => {
    for (const values of params)
      for (const part of ['what', 'why', 'next']) {
        const said = t(`govern.rules.${rule}.${part}`, values)
        expect(said.length).toBeGreaterThan(1)
        expect(said).not.toMatch(/undefined|NaN|[{}]/)
      }
  })

  test('no words without a rule, no field without words', () => {
    const tree = all[language].govern as unknown as Record<'rules' | 'model', Tree>
    expect(Object.keys(tree.rules).sort()).toEqual(editorialRules.map(one => one.id).sort())
    const model = tree.model as Record<'parts' | 'fields' | 'values', Record<string, Tree>>
    expect(Object.keys(model.parts).sort()).toEqual([...policyParts].sort())
    const wanted = (part: string, fields: FieldShape[], before = ''): string[] =>
      fields.flatMap(({ name, columns }) => [`${part}.${before}${name}`, ...wanted(part, columns, `${name}-`)])
    const words = Object.entries(model.fields).flatMap(([part, fields]) =>
      Object.keys(fields).map(field => `${part}.${field}`),
    )
    expect(words.sort()).toEqual(policyParts.flatMap(part => wanted(part, fieldsOf(part))).sort())
    const values = (fields: FieldShape[]): string[] =>
      fields.flatMap(({ meta, columns }) => [
        ...('words' in meta ? meta.of.map(value => `${meta.words}.${value}`) : []),
        ...values(columns),
      ])
    const spoken = Object.entries(model.values).flatMap(([name, of]) =>
      Object.keys(of).map(value => `${name}.${value}`),
    )
    expect(spoken.sort()).toEqual([...new Set(policyParts.flatMap(part => values(fieldsOf(part))))].sort())
  })
})
