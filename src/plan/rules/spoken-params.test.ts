import { expect, test } from 'vitest'
import { findingWords } from '../file/index.ts'
import { spokenParams } from './spoken-params.ts'

test('figures are said with the unit that the defect names, days as days', () => {
  const params = { name: '2027', forecast: 0.31, target: 0.4, due: '2027-03-01' }
  expect(spokenParams('fr', { ...params, unit: 'share' })).toEqual({
    name: '2027',
    forecast: '31\u00a0%',
    target: '40\u00a0%',
    due: '1er\u00a0mars 2027',
  })
  expect(spokenParams('en', { now: 18.5, before: 27, unit: 'percent' })).toEqual({ now: '18.5%', before: '27%' })
  expect(spokenParams('en', { planned: 1200, unit: 'CAD' })).toEqual({ planned: '$1,200' })
  expect(spokenParams('fr', { target: 1200, unit: 'count' })).toEqual({ target: '1\u202f200' })
  expect(spokenParams('fr', { hours: 12 })).toEqual({ hours: 12 })
})

test('a finding in words says shares in per cent, in the words of the command line too', () => {
  const words = (language: 'fr' | 'en') =>
    findingWords(language, 'objective-out-of-reach', {
      name: 'Voix',
      forecast: 0.31,
      target: 0.4,
      due: '2027-03-01',
      unit: 'share',
    }).what
  expect(words('fr')).toMatch(/31\u00a0%.*1er\u00a0mars 2027.*40\u00a0%/)
  expect(words('en')).toMatch(/31%.*March\s1, 2027.*40%/)
})
