import { describe, expect, test } from 'vitest'
import { foldText } from '../language/fold.ts'
import { stemEnglish, stemFrench } from '../language/stem.ts'
import { ENGLISH_IRREGULAR } from '../language/stem-english-words.ts'
import { FRENCH_IRREGULAR } from '../language/stem-french-irregular.ts'
import { type Prefilter, parseQuery, positiveWords, prefilterTerms } from './index.ts'

const filterOf = (source: string) => {
  const parsed = parseQuery(source)
  if (!parsed.ok) throw new Error(source)
  return prefilterTerms(parsed.query)
}

const lets = (filter: Prefilter | null, text: string): boolean => {
  if (filter === null) return true
  if ('term' in filter) return foldText(text).includes(filter.term)
  return 'all' in filter ? filter.all.every(part => lets(part, text)) : filter.any.some(part => lets(part, text))
}

describe('what any matching text must hold', () => {
  test.each([
    ['élections', 'Une élection', true],
    ['national', 'les nationaux', true],
    ['running', 'he runs', true],
    ['went', 'they go', true],
    ['ville "la mairie"', 'les villes et la mairie', true],
    ['ville "la mairie"', 'les villes', false],
    ['a1b2 OR c3d4', 'x c3d4', true],
    ['subvention*', 'subventionnaire', true],
    ['="ville"', 'villa', false],
    ['raw:Google+', 'google+', true],
    ['ville -maire', 'la ville', true],
    ['😀', 'oui 😀', true],
    ['(ville OR author:marie) x9y8', 'x9y8', true],
  ])('%s in %s', (source, text, expected) => {
    expect(lets(filterOf(source), text)).toBe(expected)
  })

  test('tells nothing where nothing can be told', () => {
    expect(filterOf('author:marie -ville')).toBeNull()
    expect(filterOf('#ville')).toBeNull()
    expect(filterOf('ville OR author:marie')).toBeNull()
  })

  test('lets every form through that has the stem of a word', () => {
    const base =
      'national nationaux nationale chanter chantait chantons chevaux cheval yeux oeil running run runs city cities happy happier bus go went mairie mairies heureux heureuse actif active traduction traductrice traducteur maire animaux'
    const forms = [...base.split(' '), ...FRENCH_IRREGULAR.keys(), ...ENGLISH_IRREGULAR.keys()]
    for (const stem of [stemFrench, stemEnglish]) {
      const families = Map.groupBy(forms, stem)
      for (const family of families.values()) {
        const filter = filterOf(`"${family[0]}"`)
        for (const form of family) expect(lets(filter, form), `${family[0]} ${form}`).toBe(true)
      }
    }
  })
})

test('the words that are looked for', () => {
  expect(positiveWords({ kind: 'not', child: { kind: 'raw', text: 'x' } })).toEqual([])
  const parsed = parseQuery('(Élections OR "la ville") -maire author:marie raw:C++')
  expect(parsed.ok && positiveWords(parsed.query)).toEqual(['elections', 'la', 'ville', 'c'])
})
