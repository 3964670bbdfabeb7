import { defect } from '../defect.ts'
import { rule } from '../rule.ts'
import { said } from '../said.ts'

/** F4: the journal holds a decision without its reason. */
export const decisionWithoutReason = rule({
  id: 'decision-without-reason',
  principle: 'F4',
  severity: 'warning',
  check: index =>
    index
      .list('decisions')
      .filter(one => !said(one.why))
      .map(one => defect('decisions', one, 'why')),
})
