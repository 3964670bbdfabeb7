import { expect, test } from 'vitest'
import { createFormats } from './format.ts'
import { marksOf, numberIn } from './number-marks.ts'

test.each(['fr', 'en'] as const)('a field writes numbers in %s as the page does', locale => {
  const { thousandSeparator, decimalSeparator } = marksOf(locale)
  expect(`1${thousandSeparator}234${decimalSeparator}5`).toBe(createFormats(locale, 'UTC').number(1234.5))
})

test.each([
  ['', null],
  ['-', null],
  ['1.', 1],
  ['0.', 0],
  ['2.50', 2.5],
  ['-0.5', -0.5],
])('« %s » typed so far is %s', (typed, meant) => expect(numberIn(typed)).toBe(meant))
