import { rule } from './rule.ts'
import { nameOf } from './said.ts'

/** D9: named in the plan without being able or willing, or without having been asked. */
export const ambassadorNotAbleAndWilling = rule({
  id: 'ambassador-not-able-and-willing',
  principle: 'D9',
  severity: 'warning',
  check: (_strategy, _facts, index) =>
    index.list('ambassadors').flatMap(one => {
      const missing = (['willing', 'able'] as const).find(field => one[field] !== true)
      return missing === undefined
        ? []
        : [{ at: ['ambassadors', one.id, missing], params: { name: nameOf(one), missing } }]
    }),
})
