import { languageWord } from '../fits.ts'
import { editorialRule } from '../rule.ts'

/** A language in which the organisation does not publish. */
export const languageNotPlanned = editorialRule({
  id: 'language-not-planned',
  check({ policy, language }) {
    const { languages = [], level, why } = policy.languageDuty ?? {}
    if (languages.length === 0 || languages.includes(languageWord(language))) return []
    return [{ level: level ?? 'warns', item: 'languageDuty', params: { language }, why }]
  },
})
