import { rule } from '../rule.ts'

/** B16: hours for publishing and none for conversation, anywhere. */
export const noHoursToConverse = rule({
  id: 'no-hours-to-converse',
  principle: 'B16',
  severity: 'error',
  check: ({ strategy, speaking }) => {
    const spaces = speaking.map(one => one.network)
    const publishes = spaces.some(one => (one.publishHours ?? 0) > 0 || (one.cadence ?? 0) > 0)
    const converses = (strategy.resources?.converseHours ?? 0) > 0 || spaces.some(one => (one.converseHours ?? 0) > 0)
    return publishes && !converses ? [{ at: ['resources', 'converseHours'] }] : []
  },
})
