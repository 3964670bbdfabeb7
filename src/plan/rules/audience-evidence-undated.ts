import { datedByProduct, evidenceDay } from './evidence-day.ts'
import { rule } from './rule.ts'
import { nameOf, said } from './said.ts'

/** B5: no piece of evidence says its day. */
export const audienceEvidenceUndated = rule({
  id: 'audience-evidence-undated',
  principle: 'B5',
  severity: 'remark',
  check: (_strategy, facts, index) =>
    index.audiences
      .filter(
        one =>
          said(one.evidence) &&
          one.evidence!.every(piece => !datedByProduct(piece) && evidenceDay(piece, facts, index) === undefined),
      )
      .map(one => ({ at: ['audiences', one.id, 'evidence'], params: { name: nameOf(one) } })),
})
