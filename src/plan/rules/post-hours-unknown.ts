import { rule } from './rule.ts'
import { speakingSpaces } from './speaking.ts'

/** B9: posts are planned and nobody said what they cost: neither the hours of one post nor hours for publishing. */
export const postHoursUnknown = rule({
  id: 'post-hours-unknown',
  principle: 'B9',
  severity: 'warning',
  check: (strategy, facts, index) =>
    strategy.resources?.hoursPerPost === undefined &&
    strategy.resources?.publishHours === undefined &&
    speakingSpaces(strategy, facts, index).some(
      ({ network }) => (network.cadence ?? 0) > 0 && network.publishHours === undefined,
    )
      ? [{ at: ['resources', 'hoursPerPost'] }]
      : [],
})
