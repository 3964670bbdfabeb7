import { rule } from '../rule.ts'
import { listensOnly } from '../speaking.ts'

/**
 * B13: nobody is named to adopt the strategy, so that whoever holds the role may adopt what they wrote. Silent where one
 * person is all there is, and where it is only listened.
 */
export const noApproverNamed = rule({
  id: 'no-approver-named',
  principle: 'B13',
  severity: 'warning',
  check: ({ strategy, list }) =>
    !listensOnly(strategy) && list('people').length > 1 && (strategy.direction?.approvers ?? []).length === 0
      ? [{ at: ['direction', 'approvers'] }]
      : [],
})
