import { rule } from './rule.ts'
import { nameOf } from './said.ts'

/** B22: a review whose day has passed and that was not held. Today is still in time. */
export const reviewOverdue = rule({
  id: 'review-overdue',
  principle: 'B22',
  severity: 'warning',
  check: (_strategy, facts, index) =>
    index
      .list('reviews')
      .filter(one => one.heldOn === undefined && one.on !== undefined && one.on < facts.today)
      .map(one => ({ at: ['reviews', one.id, 'heldOn'], params: { name: nameOf(one), day: one.on ?? '' } })),
})
