import { isAdopted } from '../adopted.ts'
import { rule } from '../rule.ts'

/** B13: in force, and nobody is named who adopted it. */
export const adoptedByNobody = rule({
  id: 'adopted-by-nobody',
  principle: 'B13',
  severity: 'error',
  check: ({ strategy }) =>
    isAdopted(strategy) && (strategy.adoptedBy ?? []).length === 0 ? [{ at: ['adoptedBy'] }] : [],
})
