import { defect } from '../defect.ts'
import { rule } from '../rule.ts'
import { said } from '../said.ts'

/** C6: a fear or objection that nobody answers. Of staff, the answer of human resources comes first: a finding of its own. */
export const fearWithoutAnswer = rule({
  id: 'fear-without-answer',
  principle: 'C6',
  severity: 'warning',
  check: index =>
    index
      .list('objections')
      .filter(one => !said(one.answer) && (one.kind !== 'staff' || said(one.staffAnswer)))
      .map(one => defect('objections', one, 'answer')),
})
