import { firstAdoptedOn, isAdopted } from '../adopted.ts'
import { addMonths } from '../days.ts'
import { rule } from '../rule.ts'

/** B22: in force for longer than the rhythm of reviews without one. Silent where a planned review is overdue: that says it. */
export const strategyReviewOverdue = rule({
  id: 'strategy-review-overdue',
  principle: 'B22',
  severity: 'warning',
  check: ({ strategy, facts, list }) => {
    const months = strategy.reviewRhythm?.everyMonths ?? 0
    const reviews = list('reviews')
    if (!isAdopted(strategy) || months === 0) return []
    if (reviews.some(one => one.heldOn === undefined && one.on !== undefined && one.on < facts.today)) return []
    const last = [firstAdoptedOn(strategy), strategy.adoptedOn, ...reviews.map(one => one.heldOn)]
      .filter(day => day !== undefined)
      .sort()
      .at(-1)
    return last !== undefined && addMonths(last, months) < facts.today
      ? [{ at: ['reviewRhythm', 'everyMonths'], params: { last, months } }]
      : []
  },
})
