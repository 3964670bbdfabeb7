import { defect } from '../defect.ts'
import { rule } from '../rule.ts'

/** D9: named in the plan without being able or willing, or without having been asked. */
export const ambassadorNotAbleAndWilling = rule({
  id: 'ambassador-not-able-and-willing',
  principle: 'D9',
  severity: 'warning',
  check: ({ list }) =>
    list('ambassadors').flatMap(one => {
      const missing = (['willing', 'able'] as const).find(field => one[field] !== true)
      return missing === undefined ? [] : [defect('ambassadors', one, missing, { missing })]
    }),
})
