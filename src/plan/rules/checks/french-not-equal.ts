import { rule } from '../rule.ts'

/** G1: in Québec, French is at least as favourable (Charter of the French language). */
export const frenchNotEqual = rule({
  id: 'french-not-equal',
  principle: 'G1',
  severity: 'error',
  check: ({ strategy, speaking }) =>
    strategy.organisation?.territory === 'quebec' &&
    speaking.length > 0 &&
    strategy.languageDuty?.frenchAtLeastEqual !== true
      ? [{ at: ['languageDuty', 'frenchAtLeastEqual'] }]
      : [],
})
