import { rule } from './rule.ts'
import { speakingSpaces } from './speaking.ts'

/** G1: in Québec, French is at least as favourable (Charter of the French language). */
export const frenchNotEqual = rule({
  id: 'french-not-equal',
  principle: 'G1',
  severity: 'error',
  check: (strategy, facts, index) =>
    strategy.organisation?.territory === 'quebec' &&
    speakingSpaces(strategy, facts, index).length > 0 &&
    strategy.languageDuty?.frenchAtLeastEqual !== true
      ? [{ at: ['languageDuty', 'frenchAtLeastEqual'] }]
      : [],
})
