import { secondOf } from '../language-pair.ts'
import { editorialRule } from '../rule.ts'

/** G1: the other language never without the first. */
export const languageAlone = editorialRule({
  id: 'language-alone',
  check(view) {
    const duty = secondOf(view)
    if (duty === null || duty.neverAlone !== true || duty.pair !== undefined) return []
    const { language } = view
    return [
      { level: duty.level ?? 'blocks', item: 'languageDuty', params: { language, first: duty.first }, why: duty.why },
    ]
  },
})
