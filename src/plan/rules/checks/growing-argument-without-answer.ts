import { strengthOf } from '../argument-strength.ts'
import { defect } from '../defect.ts'
import { rule } from '../rule.ts'
import { said } from '../said.ts'

/** A16: an argument against us that grows, as written or as heard, and has no answer. */
export const growingArgumentWithoutAnswer = rule({
  id: 'growing-argument-without-answer',
  principle: 'A16',
  severity: 'warning',
  check: ({ facts, list }) =>
    list('arguments')
      .filter(
        one =>
          one.side !== 'for' &&
          !said(one.answer) &&
          (one.strength === 'growing' || strengthOf(one, facts) === 'growing'),
      )
      .map(one => defect('arguments', one, 'answer')),
})
