import { expect, test } from 'vitest'
import en from '../../../locales/en/index.ts'
import fr from '../../../locales/fr/index.ts'
import { purposeCatalogue } from '../schema.ts'

test.each([
  ['fr', fr],
  ['en', en],
] as const)('the tactics that the page of an objective suggests have words in %s', (_, messages) => {
  const words = messages.plan.model.purposes as Record<string, { tactics: Record<string, string> }>
  for (const [purpose, { tactics }] of Object.entries(purposeCatalogue))
    for (const tactic of tactics) expect(words[purpose]?.tactics[tactic], `${purpose} ${tactic}`).toBeTypeOf('string')
})
