import fc from 'fast-check'
import { expect, test } from 'vitest'
import { diffWords, newRanges } from './diff-words.ts'

const told = (before: string, after: string) =>
  diffWords(before, after)
    .map(({ kind, text }) => ({ same: text, old: `[-${text}]`, new: `[+${text}]` })[kind])
    .join('')

test.each([
  ['', '', ''],
  ['Entrée libre', 'Entrée libre', 'Entrée libre'],
  ['Entrée libre ce soir', 'Entrée gratuite ce soir', 'Entrée [-libre][+gratuite] ce soir'],
  ['Venez', 'Venez samedi, à 10 h', 'Venez[+ samedi, à 10 h]'],
  ['Venez tous samedi', 'Venez samedi', 'Venez [-tous ]samedi'],
  ['', 'Bonjour', '[+Bonjour]'],
])('« %s » → « %s »', (before, after, difference) => expect(told(before, after)).toBe(difference))

test('both texts can be read from a difference, and nothing is said of what is the same', () => {
  const word = fc.constantFrom('a', 'b', 'c', ' ', ', ', 'été', '👵🏽', '\n')
  const text = fc.array(word, { maxLength: 40 }).map(words => words.join(''))
  fc.assert(
    fc.property(text, text, (before, after) => {
      const stretches = diffWords(before, after)
      const without = (kind: string) =>
        stretches
          .filter(one => one.kind !== kind)
          .map(one => one.text)
          .join('')
      expect([without('new'), without('old')]).toEqual([before, after])
      if (before === after) expect(stretches.every(one => one.kind === 'same')).toBe(true)
    }),
  )
})

test('two long texts that have nothing in common are told whole, not word by word', () => {
  const [before, after] = ['a '.repeat(3_000), 'b '.repeat(3_000)]
  expect(diffWords(before, after).map(one => one.kind)).toEqual(['old', 'new', 'same'])
})

test('new words are found where they stand', () => {
  const after = 'Entrée gratuite ce soir à Hull'
  expect(newRanges('Entrée libre ce soir', after).map(({ start, end }) => after.slice(start, end))).toEqual([
    'gratuite',
    ' à Hull',
  ])
})
