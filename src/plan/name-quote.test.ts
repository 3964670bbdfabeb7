import { expect, test } from 'vitest'
import { firstSentence, questionIn } from './name-quote.ts'

test('a need is called by what is asked, else by the first sentence', () => {
  const text = 'Belle salle. Est-ce ouvert\nle lundi ? Merci.'
  expect(questionIn(text)).toBe('Est-ce ouvert le lundi ?')
  expect(questionIn('Rien à dire.')).toBeNull()
  expect(firstSentence(text)).toBe('Belle salle.')
  expect(firstSentence('a'.repeat(300))).toHaveLength(120)
})
