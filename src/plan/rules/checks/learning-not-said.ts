import { rule } from '../rule.ts'
import { said } from '../said.ts'

/** B16: the plan says with whom relations are built, and not what is learnt from them. */
export const learningNotSaid = rule({
  id: 'learning-not-said',
  principle: 'B16',
  severity: 'warning',
  check: ({ strategy, speaking }) =>
    speaking.length > 0 && said(strategy.conversation?.withWhom) && !said(strategy.conversation?.learn)
      ? [{ at: ['conversation', 'learn'] }]
      : [],
})
