import { defect } from '../defect.ts'
import { rule } from '../rule.ts'
import { said } from '../said.ts'

/**
 * B23: a figure on use that does not say where, of whom, by whom or when. A sample is asked of a figure about an audience: a count of our
 * own has none.
 */
export const figureIncomplete = rule({
  id: 'figure-incomplete',
  principle: 'B23',
  severity: 'warning',
  check: ({ list }) =>
    list('figures').flatMap(one => {
      const missing = (['territory', 'sample', 'source', 'on'] as const).find(
        field => !said(one[field]) && (field !== 'sample' || one.audience !== undefined),
      )
      return missing === undefined ? [] : [defect('figures', one, missing, { missing })]
    }),
})
