import { defect } from '../defect.ts'
import { rule } from '../rule.ts'
import { said } from '../said.ts'

/** A5: every open issue has a response plan. */
export const issueWithoutResponse = rule({
  id: 'issue-without-response',
  principle: 'A5',
  severity: 'warning',
  check: index =>
    index
      .list('issues')
      .filter(one => one.state !== 'closed' && !said(one.response))
      .map(one => defect('issues', one, 'response')),
})
