import { languageWord } from '../fits.ts'
import { primaryLanguage } from '../read-content.ts'
import { lacks, requiredOf } from '../required.ts'
import { editorialRule } from '../rule.ts'

/** The same content in another language: the one that the policy names (`en`), or any. */
export const requiredLanguagePair = editorialRule({
  id: 'required-language-pair',
  check(view) {
    const there = view.content.pairLanguages
      .map(one => primaryLanguage(one.language))
      .filter(one => one !== view.language)
    return requiredOf(view, 'language-pair').flatMap(one => {
      const value = primaryLanguage((one.value ?? '').trim())
      if (value === '') return there.length > 0 ? [] : [lacks(one, { language: 'any' })]
      return value === view.language || there.includes(value) ? [] : [lacks(one, { language: languageWord(value) })]
    })
  },
})
