import { defect } from '../defect.ts'
import { rule } from '../rule.ts'
import { said } from '../said.ts'

/** F4: a review was held and nothing says what came of it. */
export const reviewWithoutOutcome = rule({
  id: 'review-without-outcome',
  principle: 'F4',
  severity: 'warning',
  check: index =>
    index
      .list('reviews')
      .filter(one => one.heldOn !== undefined && !said(one.outcome))
      .map(one => defect('reviews', one, 'outcome')),
})
