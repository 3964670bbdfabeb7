import { defect } from '../defect.ts'
import { rule } from '../rule.ts'
import { said } from '../said.ts'

/** B10: a spokesperson is chosen on criteria, not by rank or chance. */
export const spokespersonWithoutCriteria = rule({
  id: 'spokesperson-without-criteria',
  principle: 'B10',
  severity: 'warning',
  check: index =>
    index
      .list('people')
      .filter(one => one.spokesperson === true && !said(one.criteria))
      .map(one => defect('people', one, 'criteria')),
})
