import { defect } from '../defect.ts'
import { rule } from '../rule.ts'
import { said } from '../said.ts'

/** B5: set aside, and why is not written. */
export const audienceAsideWithoutReason = rule({
  id: 'audience-aside-without-reason',
  principle: 'B5',
  severity: 'warning',
  check: index =>
    index
      .list('audiences')
      .filter(one => one.state === 'aside' && !said(one.reason))
      .map(one => defect('audiences', one, 'reason')),
})
