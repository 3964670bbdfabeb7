import { rule } from '../rule.ts'

/** B9: posts are planned and nobody said what they cost: neither the hours of one post nor hours for publishing. */
export const postHoursUnknown = rule({
  id: 'post-hours-unknown',
  principle: 'B9',
  severity: 'warning',
  check: ({ strategy, speaking }) =>
    strategy.resources?.hoursPerPost === undefined &&
    strategy.resources?.publishHours === undefined &&
    speaking.some(({ network }) => (network.cadence ?? 0) > 0 && network.publishHours === undefined)
      ? [{ at: ['resources', 'hoursPerPost'] }]
      : [],
})
