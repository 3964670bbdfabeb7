import { type Defect, rule } from './rule.ts'
import { eachReference } from './walk-fields.ts'

/** B13: what is named by its id exists. */
export const referenceToNothing = rule({
  id: 'reference-to-nothing',
  principle: 'B13',
  severity: 'error',
  check: (strategy, _facts, index) => {
    const defects = new Map<string, Defect>()
    eachReference(strategy, (at, to, id) => {
      const key = at.join('/')
      if (index.find(to, id) === undefined && !defects.has(key)) defects.set(key, { at, params: { id, list: to } })
    })
    return [...defects.values()]
  },
})
