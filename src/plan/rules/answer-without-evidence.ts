import { rule } from './rule.ts'
import { nameOf, said } from './said.ts'

/** A16: our answer to an argument rests on something. */
export const answerWithoutEvidence = rule({
  id: 'answer-without-evidence',
  principle: 'A16',
  severity: 'remark',
  check: (_strategy, _facts, index) =>
    index
      .list('arguments')
      .filter(one => said(one.answer) && !said(one.answerEvidence))
      .map(one => ({ at: ['arguments', one.id, 'answerEvidence'], params: { name: nameOf(one) } })),
})
