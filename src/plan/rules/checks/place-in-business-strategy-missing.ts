import { rule } from '../rule.ts'
import { said } from '../said.ts'
import { listensOnly } from '../speaking.ts'

/** B4: the place of social media in the strategy of the organisation is stated. */
export const placeInBusinessStrategyMissing = rule({
  id: 'place-in-business-strategy-missing',
  principle: 'B4',
  severity: 'warning',
  check: ({ strategy }) =>
    !listensOnly(strategy) && !said(strategy.place?.businessStrategy) ? [{ at: ['place', 'businessStrategy'] }] : [],
})
