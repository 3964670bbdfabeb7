import { rule } from '../rule.ts'

/** B22: no review falls within the period; on its first or last day does. */
export const noReviewInPeriod = rule({
  id: 'no-review-in-period',
  principle: 'B22',
  severity: 'warning',
  check: ({ strategy, list }) => {
    const { from, to } = strategy.period ?? {}
    if (from === undefined || to === undefined) return []
    const within = (day: string | undefined) => day !== undefined && day >= from && day <= to
    return list('reviews').some(one => within(one.heldOn ?? one.on)) ? [] : [{ at: ['reviews'], params: { from, to } }]
  },
})
