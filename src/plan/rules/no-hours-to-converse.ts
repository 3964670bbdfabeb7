import { rule } from './rule.ts'
import { speakingSpaces } from './speaking.ts'

/** B16: hours for publishing and none for conversation, anywhere. */
export const noHoursToConverse = rule({
  id: 'no-hours-to-converse',
  principle: 'B16',
  severity: 'error',
  check: (strategy, facts, index) => {
    const spaces = speakingSpaces(strategy, facts, index).map(one => one.network)
    const publishes = spaces.some(one => (one.publishHours ?? 0) > 0 || (one.cadence ?? 0) > 0)
    const converses = (strategy.resources?.converseHours ?? 0) > 0 || spaces.some(one => (one.converseHours ?? 0) > 0)
    return publishes && !converses ? [{ at: ['resources', 'converseHours'] }] : []
  },
})
