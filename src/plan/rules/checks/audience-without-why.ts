import { defect } from '../defect.ts'
import { rule } from '../rule.ts'
import { said } from '../said.ts'

/** B5: who they are, and why these. */
export const audienceWithoutWhy = rule({
  id: 'audience-without-why',
  principle: 'B5',
  severity: 'remark',
  check: ({ audiences }) =>
    audiences
      .filter(one => !said(one.who) || !said(one.why))
      .map(one => defect('audiences', one, said(one.who) ? 'why' : 'who')),
})
