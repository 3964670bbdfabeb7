import { secondOf } from '../language-pair.ts'
import { editorialRule } from '../rule.ts'

/** G1: the other language never before the first; nor planned while the first is not. */
export const languageEarlier = editorialRule({
  id: 'language-earlier',
  check(view) {
    const duty = secondOf(view)
    const { plannedAt } = view.content
    if (duty === null || duty.neverEarlier !== true || duty.pair === undefined || plannedAt === null) return []
    const theirs = duty.pair.plannedAt
    if (theirs !== null && Date.parse(plannedAt) >= Date.parse(theirs)) return []
    return [
      {
        level: duty.level ?? 'blocks',
        item: 'languageDuty',
        params: { language: view.language, first: duty.first, planned: theirs === null ? 'no' : 'yes' },
        why: duty.why,
      },
    ]
  },
})
