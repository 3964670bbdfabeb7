import { defect } from '../defect.ts'
import { rule } from '../rule.ts'
import { said } from '../said.ts'

/** A15: handed over without saying to whom. */
export const handoverToNobody = rule({
  id: 'handover-to-nobody',
  principle: 'A15',
  severity: 'warning',
  check: index =>
    index
      .list('handovers')
      .filter(one => !said(one.to) && one.person === undefined)
      .map(one => defect('handovers', one, 'to')),
})
