import { rule } from './rule.ts'
import { nameOf, said } from './said.ts'

/** F4: the journal holds a decision without its reason. */
export const decisionWithoutReason = rule({
  id: 'decision-without-reason',
  principle: 'F4',
  severity: 'warning',
  check: (_strategy, _facts, index) =>
    index
      .list('decisions')
      .filter(one => !said(one.why))
      .map(one => ({ at: ['decisions', one.id, 'why'], params: { name: nameOf(one) } })),
})
