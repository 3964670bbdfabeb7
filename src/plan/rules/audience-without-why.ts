import { rule } from './rule.ts'
import { nameOf, said } from './said.ts'

/** B5: who they are, and why these. */
export const audienceWithoutWhy = rule({
  id: 'audience-without-why',
  principle: 'B5',
  severity: 'remark',
  check: (_strategy, _facts, index) =>
    index.audiences
      .filter(one => !said(one.who) || !said(one.why))
      .map(one => ({ at: ['audiences', one.id, said(one.who) ? 'why' : 'who'], params: { name: nameOf(one) } })),
})
