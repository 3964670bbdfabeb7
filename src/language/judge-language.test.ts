import { expect, test } from 'vitest'
import { judgeLanguage, wholeText } from './judge-language.ts'

test.each([
  ['what the text shows wins over what is declared', 'La banque alimentaire ouvre ses portes demain.', 'en', 'fr'],
  ['where it shows nothing, what is declared is believed', 'Oslo 2026', 'nb-NO', 'nb'],
  ['a language that we do not read is not taken for one that we do', 'Mooie tentoonstelling', 'nl-BE', 'nl'],
  ['but the text wins over it too', 'La banque alimentaire ouvre ses portes demain.', 'de', 'fr'],
  ['with its region or without', '12', 'FR_ca', 'fr'],
  ['a tag that says nothing is none', '12', 'und', null],
  ['nor is a code of three letters read as another language', '12', 'fil', null],
  [
    'clearly another language is not taken for one of ours',
    'Die Ausstellung ist sehr schön und die Leute sind nett.',
    'fr',
    null,
  ],
  ['nothing tells', '12', null, null],
])('%s', (_, text, declared, expected) => {
  expect(judgeLanguage(text, declared)).toBe(expected)
})

test('a language that an organisation reads is told like French and English', () => {
  const text = 'Die Ausstellung ist sehr schön und die Leute sind nett.'
  expect(judgeLanguage(text, null, ['fr', 'en', 'de'])).toBe('de')
})

test('title and text are judged as one', () => {
  expect(wholeText('Le musée', 'ouvre demain')).toBe('Le musée\nouvre demain')
  expect(wholeText(null, 'ouvre demain')).toBe('ouvre demain')
})
