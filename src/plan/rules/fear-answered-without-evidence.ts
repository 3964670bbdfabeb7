import { rule } from './rule.ts'
import { nameOf, said } from './said.ts'

/** C6: an answer without evidence or figures for leaders. */
export const fearAnsweredWithoutEvidence = rule({
  id: 'fear-answered-without-evidence',
  principle: 'C6',
  severity: 'remark',
  check: (_strategy, _facts, index) =>
    index
      .list('objections')
      .filter(one => said(one.answer) && !said(one.evidence) && !said(one.figures))
      .map(one => ({ at: ['objections', one.id, 'evidence'], params: { name: nameOf(one) } })),
})
