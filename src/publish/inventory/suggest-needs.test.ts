import fc from 'fast-check'
import { expect, test } from 'vitest'
import { suggestNeeds } from './suggest-needs.ts'

const content = (title: string, description = '', more: { language?: string; needs?: string[] } = {}) => ({
  title,
  description,
  language: 'fr',
  needs: [],
  ...more,
})
const hours = { id: 'hours', name: 'Connaître les heures d’ouverture du musée' }
const tides = { id: 'tides', name: 'Marées' }

test.each([
  ['Nos heures', 'Le musée est ouvert.', ['hours']],
  ['Ouvertures et musées', '', ['hours']],
  ['Heures', '', []],
  ['La marée du siècle', '', ['tides']],
  ['Les marées', 'Heures du musée', ['hours', 'tides']],
  ['Tout autre chose', '', []],
])('%s may answer the needs whose words stand in it', (title, description, expected) => {
  expect(suggestNeeds(content(title, description), [hours, tides]).map(one => one.need)).toEqual(expected)
})

test('the words in common are told; what it answers already and needs without words are left out', () => {
  const [first] = suggestNeeds(content('Heures d’ouverture du musée'), [hours])
  expect(first?.words).toEqual(['heures', 'ouverture', 'musee'])
  expect(suggestNeeds(content('Heures du musée', '', { needs: ['hours'] }), [hours])).toEqual([])
  expect(suggestNeeds(content('La et le'), [{ id: 'x', name: 'Le la' }, { id: 'y' }])).toEqual([])
  expect(
    suggestNeeds(content('Opening hours', 'museum', { language: 'en' }), [{ id: 'x', text: 'hour of opening' }]),
  ).toEqual([{ need: 'x', words: ['hour', 'opening'] }])
})

test('no text makes it fail, and no more than three are proposed', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.array(fc.string(), { maxLength: 8 }), (title, description, names) => {
      const needs = names.map((name, at) => ({ id: String(at), name }))
      expect(suggestNeeds(content(title, description), needs).length).toBeLessThanOrEqual(3)
    }),
  )
})
