import { defect } from '../defect.ts'
import { rule } from '../rule.ts'
import { said } from '../said.ts'

/** B3: reached, and what follows is not written. */
export const objectiveReachedNothingFollows = rule({
  id: 'objective-reached-nothing-follows',
  principle: 'B3',
  severity: 'warning',
  check: ({ objectives }) =>
    objectives
      .filter(one => one.state === 'reached' && !said(one.result))
      .map(one => defect('objectives', one, 'result')),
})
