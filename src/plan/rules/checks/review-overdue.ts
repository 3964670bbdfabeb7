import { defect } from '../defect.ts'
import { rule } from '../rule.ts'

/** B22: a review whose day has passed and that was not held. Today is still in time. */
export const reviewOverdue = rule({
  id: 'review-overdue',
  principle: 'B22',
  severity: 'warning',
  check: index =>
    index
      .list('reviews')
      .filter(one => one.heldOn === undefined && one.on !== undefined && one.on < index.facts.today)
      .map(one => defect('reviews', one, 'heldOn', { day: one.on ?? '' })),
})
