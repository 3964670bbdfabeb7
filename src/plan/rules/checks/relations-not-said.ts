import { rule } from '../rule.ts'
import { said } from '../said.ts'

/** B16: the plan speaks and does not say with whom relations are built. What a chosen audience says of it is enough. */
export const relationsNotSaid = rule({
  id: 'relations-not-said',
  principle: 'B16',
  severity: 'warning',
  check: ({ strategy, speaking, audiences }) =>
    speaking.length > 0 && !said(strategy.conversation?.withWhom) && !audiences.some(one => said(one.relations))
      ? [{ at: ['conversation', 'withWhom'] }]
      : [],
})
