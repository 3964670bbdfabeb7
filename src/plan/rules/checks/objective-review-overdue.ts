import { defect } from '../defect.ts'
import { rule } from '../rule.ts'

/** B22: the day on which the objective was to be looked at has passed, and no review was held since. Today is still in time. */
export const objectiveReviewOverdue = rule({
  id: 'objective-review-overdue',
  principle: 'B22',
  severity: 'warning',
  check: ({ facts, list, pursued }) => {
    const held = list('reviews')
      .flatMap(one => one.heldOn ?? [])
      .sort()
      .at(-1)
    return pursued
      .filter(one => one.reviewOn !== undefined && one.reviewOn < facts.today && one.reviewOn > (held ?? ''))
      .map(one => defect('objectives', one, 'reviewOn', { day: one.reviewOn! }))
  },
})
