import { defect } from '../defect.ts'
import { rule } from '../rule.ts'
import { said } from '../said.ts'

/** C6: an answer without evidence or figures for leaders. */
export const fearAnsweredWithoutEvidence = rule({
  id: 'fear-answered-without-evidence',
  principle: 'C6',
  severity: 'remark',
  check: index =>
    index
      .list('objections')
      .filter(one => said(one.answer) && !said(one.evidence) && !said(one.figures))
      .map(one => defect('objections', one, 'evidence')),
})
