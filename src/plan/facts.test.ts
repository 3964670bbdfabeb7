import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import en from '../../locales/en/index.ts'
import fr from '../../locales/fr/index.ts'
import { facts } from './facts.ts'

test.each([
  ['fr', fr],
  ['en', en],
] as const)('every fact that a rule may need has a name and is described (%s)', (language, words) => {
  const names = Object.keys(facts.shape).filter(name => name !== 'today' && name !== 'now')
  expect(Object.keys(words.plan.file.facts).sort()).toEqual(names.toSorted())
  const docs = readFileSync(`docs/strategy-file.${language}.md`, 'utf8')
  expect(names.filter(name => !docs.includes(`| \`${name}\``))).toEqual([])
})
