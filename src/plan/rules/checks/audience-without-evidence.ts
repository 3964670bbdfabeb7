import { defect } from '../defect.ts'
import { rule } from '../rule.ts'
import { said } from '../said.ts'

/** B5: what is said of an audience rests on something. */
export const audienceWithoutEvidence = rule({
  id: 'audience-without-evidence',
  principle: 'B5',
  severity: 'warning',
  check: ({ audiences }) =>
    audiences.filter(one => !said(one.evidence)).map(one => defect('audiences', one, 'evidence')),
})
