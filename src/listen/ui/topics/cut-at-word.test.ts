import { expect, test } from 'vitest'
import { cutAtWord } from './cut-at-word.ts'

test('a long text is cut between words; a long first word is cut where it must be', () => {
  expect(cutAtWord('musée', 10)).toBe('musée')
  expect(cutAtWord('musée ou gare', 10)).toBe('musée ou …')
  expect(cutAtWord('a'.repeat(12), 10)).toBe(`${'a'.repeat(10)}…`)
})
