import { expect, test } from 'vitest'
import { formatLongDay, formatLongMonth, formatMoney, formatMonth, formatNumber, formatShare } from './format.ts'

test('figures as each language writes them: a narrow space that does not break, or a comma', () => {
  expect(formatNumber('fr', 1234567)).toBe('1\u202f234\u202f567')
  expect(formatNumber('en', 1234567)).toBe('1,234,567')
  expect(formatNumber('fr', 0.275)).toBe('0,28')
  expect(formatNumber('fr', -4321)).toMatch(/4\u202f321$/)
  expect(formatShare('fr', 0.345)).toBe('34,5\u00a0%')
  expect(formatShare('en', 0.345)).toBe('34.5%')
  expect(formatMoney('fr', 12000, 'CAD')).toBe('12\u202f000\u00a0$')
  expect(formatMoney('en', 12000, 'CAD')).toBe('$12,000')
  expect(formatMoney('fr', 12.5, 'EUR')).toBe('12,50\u00a0€')
  expect(formatMoney('fr', 12000, 'other')).toBe('12\u202f000')
})

test('days: the first is ordinal in French, a day is not torn from its month', () => {
  expect(formatLongDay('fr', '2027-02-01')).toBe('1er\u00a0février 2027')
  expect(formatLongDay('fr', '2027-02-11')).toBe('11\u00a0février 2027')
  expect(formatLongDay('en', '2027-02-01')).toBe('February\u00a01, 2027')
  expect(formatLongMonth('fr', '2026-12')).toBe('décembre 2026')
  expect(formatLongMonth('en', '2026-12')).toBe('December 2026')
  expect(formatLongMonth('en', 'by and by')).toBe('by and by')
  expect(formatMonth('fr', '2027-01-01')).toBe('janv. 2027')
  expect(formatMonth('en', '2027-01-01')).toMatch(/Jan.* 2027/)
  // Typed a digit too many: no day, and no end of the page that says it.
  for (const format of [formatLongDay, formatMonth]) expect(format('fr', '20276-03-31')).toBe('20276-03-31')
})
