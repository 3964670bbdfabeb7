import { rule } from '../rule.ts'
import { said } from '../said.ts'

/** B1: what the examination says rests on something. */
export const examinationWithoutEvidence = rule({
  id: 'examination-without-evidence',
  principle: 'B1',
  severity: 'remark',
  check: ({ strategy }) =>
    strategy.examination?.startedOn !== undefined && !said(strategy.examination.evidence)
      ? [{ at: ['examination', 'evidence'] }]
      : [],
})
