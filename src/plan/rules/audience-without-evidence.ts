import { rule } from './rule.ts'
import { nameOf, said } from './said.ts'

/** B5: what is said of an audience rests on something. */
export const audienceWithoutEvidence = rule({
  id: 'audience-without-evidence',
  principle: 'B5',
  severity: 'warning',
  check: (_strategy, _facts, index) =>
    index.audiences
      .filter(one => !said(one.evidence))
      .map(one => ({ at: ['audiences', one.id, 'evidence'], params: { name: nameOf(one) } })),
})
