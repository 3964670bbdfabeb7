import { rule } from './rule.ts'
import { nameOf } from './said.ts'

/** A5: every open issue has somebody who answers for it. */
export const issueWithoutOwner = rule({
  id: 'issue-without-owner',
  principle: 'A5',
  severity: 'warning',
  check: (_strategy, _facts, index) =>
    index
      .list('issues')
      .filter(one => one.state !== 'closed' && one.owner === undefined)
      .map(one => ({ at: ['issues', one.id, 'owner'], params: { name: nameOf(one) } })),
})
