import { expect, test } from 'vitest'
import { vanished } from './vanished.ts'

const gone = (known: string, shown: string) => vanished([...known], entry => shown.includes(entry)).join('')

test('an entry that lies between others still shown was taken away', () => {
  expect(gone('edcba', 'edba')).toBe('c')
  expect(gone('edcba', 'gfdba')).toBe('ec')
})

test('what slid off the end of the list is not taken for deleted', () => {
  expect(gone('edcba', 'hgfed')).toBe('')
  expect(gone('edcba', 'hgfec')).toBe('d')
})

test('nothing is said when no known entry is left', () => {
  expect(gone('cba', 'fed')).toBe('')
  expect(gone('', 'cba')).toBe('')
  expect(gone('cba', '')).toBe('')
})
