import { defect } from '../defect.ts'
import { rule } from '../rule.ts'
import { said } from '../said.ts'

/** B22: a review to come that does not say who takes part or what is looked at; the rhythm may say it for all. */
export const reviewNotPrepared = rule({
  id: 'review-not-prepared',
  principle: 'B22',
  severity: 'warning',
  check: index =>
    index
      .list('reviews')
      .filter(one => one.heldOn === undefined)
      .flatMap(one => {
        const missing = (['who', 'looksAt'] as const).find(
          field => !said(one[field]) && !said(index.strategy.reviewRhythm?.[field]),
        )
        return missing === undefined ? [] : [defect('reviews', one, missing, { missing })]
      }),
})
