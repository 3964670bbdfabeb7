import { defect } from '../defect.ts'
import { datedByProduct, evidenceDay } from '../evidence-day.ts'
import { rule } from '../rule.ts'
import { said } from '../said.ts'

/** B5: no piece of evidence says its day. */
export const audienceEvidenceUndated = rule({
  id: 'audience-evidence-undated',
  principle: 'B5',
  severity: 'remark',
  check: index =>
    index.audiences
      .filter(
        one =>
          said(one.evidence) &&
          one.evidence!.every(piece => !datedByProduct(piece) && evidenceDay(piece, index) === undefined),
      )
      .map(one => defect('audiences', one, 'evidence')),
})
