import { defect } from '../defect.ts'
import { rule } from '../rule.ts'
import { said } from '../said.ts'

/** F6: a trial without hypothesis, measure or end: nothing can come of it. */
export const experimentIncomplete = rule({
  id: 'experiment-incomplete',
  principle: 'F6',
  severity: 'warning',
  check: ({ list }) =>
    list('experiments').flatMap(one => {
      const missing = (['hypothesis', 'measure', 'to'] as const).find(field => !said(one[field]))
      return missing === undefined ? [] : [defect('experiments', one, missing, { missing })]
    }),
})
