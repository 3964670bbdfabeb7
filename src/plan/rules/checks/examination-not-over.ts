import { isExamined } from '../examination-days.ts'
import { rule } from '../rule.ts'

/** B1: not adopted yet, and not to be adopted before the examination of the environment is over. */
export const examinationNotOver = rule({
  id: 'examination-not-over',
  principle: 'B1',
  severity: 'error',
  check: ({ strategy, facts }) =>
    strategy.state === 'adopted' || strategy.examination?.startedOn === undefined || isExamined(strategy, facts.today)
      ? []
      : [{ at: ['examination', 'endedOn'] }],
})
