import { rule } from './rule.ts'
import { nameOf, said } from './said.ts'

/** B3: reached, and what follows is not written. */
export const objectiveReachedNothingFollows = rule({
  id: 'objective-reached-nothing-follows',
  principle: 'B3',
  severity: 'warning',
  check: (_strategy, _facts, index) =>
    index.objectives
      .filter(one => one.state === 'reached' && !said(one.result))
      .map(one => ({ at: ['objectives', one.id, 'result'], params: { name: nameOf(one) } })),
})
