import { createTranslator } from 'use-intl/core'
import { describe, expect, test } from 'vitest'
import en from '../../../locales/en/index.ts'
import fr from '../../../locales/fr/index.ts'
import { checkStrategy } from './check-strategy.ts'
import { rules } from './registry.ts'
import type { DefectParams } from './rule.ts'
import { examples } from './testing/examples.ts'
import { plants } from './testing/plants.ts'

const parts = ['what', 'why', 'next'] as const

/** Speaks a sentence of a rule; an argument that is missing, or a sentence that is, throws. */
function speak(language: 'fr' | 'en', rule: string, part: (typeof parts)[number], params: DefectParams): string {
  const t = createTranslator<Record<string, never>>({
    locale: language,
    messages: { fr, en }[language] as never,
    onError: error => {
      throw error
    },
  }) as unknown as (key: string, params: DefectParams) => string
  return t(`plan.rules.${rule}.${part}`, params)
}

test('no rule has words that no rule of the registry speaks', () => {
  const known = new Set(rules.map(one => one.id))
  expect(Object.keys(fr.plan.rules).filter(id => !known.has(id))).toEqual([])
})

describe.each(['fr', 'en'] as const)('%s', language => {
  test.each(rules)('$id says what is wrong, why it matters and what to do', ({ id }) => {
    const planted = plants.find(one => one.rule === id)
    const spoilt = examples.map(one => planted?.plant(one.strategy, one.facts)).find(one => one != null)
    const finding =
      spoilt === undefined
        ? undefined
        : checkStrategy(spoilt!.strategy, spoilt!.facts).findings.find(one => one.rule === id)
    // A rule that no example has room for is spoken with what its sentences name.
    const params = finding?.params ?? { name: 'Bluesky' }
    for (const part of parts) {
      const sentence = speak(language, id, part, params)
      expect(sentence).toMatch(/[.?…]$/)
      expect(sentence).not.toMatch(/undefined|\bnull\b|NaN|\{|\}/)
    }
  })
})
