import { rule } from './rule.ts'
import { nameOf } from './said.ts'

/** C8: the day on which it was to be read again has passed. Today is still in time. */
export const policyReviewOverdue = rule({
  id: 'policy-review-overdue',
  principle: 'C8',
  severity: 'warning',
  check: (_strategy, facts, index) =>
    index
      .list('policies')
      .filter(one => one.reviewOn !== undefined && one.reviewOn < facts.today)
      .map(one => ({ at: ['policies', one.id, 'reviewOn'], params: { name: nameOf(one), day: one.reviewOn ?? '' } })),
})
