import { rule } from './rule.ts'
import { speakingSpaces } from './speaking.ts'

/** B10: the organisation speaks and nobody is named to speak for it. */
export const noSpokesperson = rule({
  id: 'no-spokesperson',
  principle: 'B10',
  severity: 'error',
  check: (strategy, facts, index) =>
    speakingSpaces(strategy, facts, index).length > 0 && !index.list('people').some(one => one.spokesperson === true)
      ? [{ at: ['people'] }]
      : [],
})
