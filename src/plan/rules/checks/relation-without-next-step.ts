import { defect } from '../defect.ts'
import { rule } from '../rule.ts'
import { said } from '../said.ts'

/** E4: a relation that goes nowhere. */
export const relationWithoutNextStep = rule({
  id: 'relation-without-next-step',
  principle: 'E4',
  severity: 'warning',
  check: index =>
    index
      .list('relations')
      .filter(one => !said(one.nextStep))
      .map(one => defect('relations', one, 'nextStep')),
})
