import { rule } from './rule.ts'
import { nameOf, said } from './said.ts'

/** B5: set aside, and why is not written. */
export const audienceAsideWithoutReason = rule({
  id: 'audience-aside-without-reason',
  principle: 'B5',
  severity: 'warning',
  check: (_strategy, _facts, index) =>
    index
      .list('audiences')
      .filter(one => one.state === 'aside' && !said(one.reason))
      .map(one => ({ at: ['audiences', one.id, 'reason'], params: { name: nameOf(one) } })),
})
