import { secondOf, writtenLength } from '../language-pair.ts'
import { editorialRule } from '../rule.ts'

/** G1: the other language never says more than the first. French needs more letters for the same: longer English says more. */
export const languageLonger = editorialRule({
  id: 'language-longer',
  check(view) {
    const duty = secondOf(view)
    const theirs = duty?.pair?.length ?? null
    if (duty === null || duty.neverLonger !== true || theirs === null) return []
    const length = writtenLength(view.content)
    if (length <= theirs) return []
    return [
      {
        level: duty.level ?? 'warns',
        item: 'languageDuty',
        params: { language: view.language, first: duty.first, length, theirs },
        why: duty.why,
      },
    ]
  },
})
