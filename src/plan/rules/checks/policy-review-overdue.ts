import { defect } from '../defect.ts'
import { rule } from '../rule.ts'

/** C8: the day on which it was to be read again has passed. Today is still in time. */
export const policyReviewOverdue = rule({
  id: 'policy-review-overdue',
  principle: 'C8',
  severity: 'warning',
  check: index =>
    index
      .list('policies')
      .filter(one => one.reviewOn !== undefined && one.reviewOn < index.facts.today)
      .map(one => defect('policies', one, 'reviewOn', { day: one.reviewOn ?? '' })),
})
