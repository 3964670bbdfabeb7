import { rule } from './rule.ts'
import { nameOf, said } from './said.ts'

/** A5: every open issue has a response plan. */
export const issueWithoutResponse = rule({
  id: 'issue-without-response',
  principle: 'A5',
  severity: 'warning',
  check: (_strategy, _facts, index) =>
    index
      .list('issues')
      .filter(one => one.state !== 'closed' && !said(one.response))
      .map(one => ({ at: ['issues', one.id, 'response'], params: { name: nameOf(one) } })),
})
