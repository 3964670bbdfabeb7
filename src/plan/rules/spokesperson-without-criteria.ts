import { rule } from './rule.ts'
import { nameOf, said } from './said.ts'

/** B10: a spokesperson is chosen on criteria, not by rank or chance. */
export const spokespersonWithoutCriteria = rule({
  id: 'spokesperson-without-criteria',
  principle: 'B10',
  severity: 'warning',
  check: (_strategy, _facts, index) =>
    index
      .list('people')
      .filter(one => one.spokesperson === true && !said(one.criteria))
      .map(one => ({ at: ['people', one.id, 'criteria'], params: { name: nameOf(one) } })),
})
