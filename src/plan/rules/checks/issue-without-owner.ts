import { defect } from '../defect.ts'
import { rule } from '../rule.ts'

/** A5: every open issue has somebody who answers for it. */
export const issueWithoutOwner = rule({
  id: 'issue-without-owner',
  principle: 'A5',
  severity: 'warning',
  check: index =>
    index
      .list('issues')
      .filter(one => one.state !== 'closed' && one.owner === undefined)
      .map(one => defect('issues', one, 'owner')),
})
