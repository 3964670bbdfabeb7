import { foldText } from '../../language/index.ts'
import { rule } from './rule.ts'
import { nameOf, said } from './said.ts'

/** Half as much again as the month before, and enough of it to be no chance. */
const GROWTH = 1.5
const ENOUGH = 10

/** A16: an argument against us that grows, as written or as heard, and has no answer. */
export const growingArgumentWithoutAnswer = rule({
  id: 'growing-argument-without-answer',
  principle: 'A16',
  severity: 'warning',
  check: (_strategy, facts, index) => {
    const growing = new Set(
      (facts.listening?.topics ?? [])
        .filter(one => one.recent >= ENOUGH && one.recent >= one.before * GROWTH)
        .map(one => foldText(one.name)),
    )
    return index
      .list('arguments')
      .filter(
        one =>
          one.side !== 'for' &&
          !said(one.answer) &&
          (one.strength === 'growing' || (one.topic !== undefined && growing.has(foldText(one.topic)))),
      )
      .map(one => ({ at: ['arguments', one.id, 'answer'], params: { name: nameOf(one) } }))
  },
})
