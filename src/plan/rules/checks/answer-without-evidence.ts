import { defect } from '../defect.ts'
import { rule } from '../rule.ts'
import { said } from '../said.ts'

/** A16: our answer to an argument rests on something. */
export const answerWithoutEvidence = rule({
  id: 'answer-without-evidence',
  principle: 'A16',
  severity: 'remark',
  check: index =>
    index
      .list('arguments')
      .filter(one => said(one.answer) && !said(one.answerEvidence))
      .map(one => defect('arguments', one, 'answerEvidence')),
})
