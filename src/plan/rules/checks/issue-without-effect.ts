import { defect } from '../defect.ts'
import { rule } from '../rule.ts'
import { said } from '../said.ts'

/** A5: its possible effect on brand or reputation is written. */
export const issueWithoutEffect = rule({
  id: 'issue-without-effect',
  principle: 'A5',
  severity: 'warning',
  check: index =>
    index
      .list('issues')
      .filter(one => one.state !== 'closed' && !said(one.effect))
      .map(one => defect('issues', one, 'effect')),
})
