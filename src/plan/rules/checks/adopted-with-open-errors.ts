import { isAdopted } from '../adopted.ts'
import { rule } from '../rule.ts'

/** B13: in force with errors that nobody took upon themselves. A warning, because each of those errors is said already. */
export const adoptedWithOpenErrors = rule({
  id: 'adopted-with-open-errors',
  principle: 'B13',
  severity: 'warning',
  after: 'others',
  check: ({ strategy }, others) => {
    const open = others.filter(one => one.severity === 'error' && one.accepted === undefined).length
    return isAdopted(strategy) && open > 0 ? [{ at: ['adoptedBy'], params: { count: open } }] : []
  },
})
