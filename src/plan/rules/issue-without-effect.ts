import { rule } from './rule.ts'
import { nameOf, said } from './said.ts'

/** A5: its possible effect on brand or reputation is written. */
export const issueWithoutEffect = rule({
  id: 'issue-without-effect',
  principle: 'A5',
  severity: 'warning',
  check: (_strategy, _facts, index) =>
    index
      .list('issues')
      .filter(one => one.state !== 'closed' && !said(one.effect))
      .map(one => ({ at: ['issues', one.id, 'effect'], params: { name: nameOf(one) } })),
})
