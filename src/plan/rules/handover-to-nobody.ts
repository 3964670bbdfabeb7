import { rule } from './rule.ts'
import { nameOf, said } from './said.ts'

/** A15: handed over without saying to whom. */
export const handoverToNobody = rule({
  id: 'handover-to-nobody',
  principle: 'A15',
  severity: 'warning',
  check: (_strategy, _facts, index) =>
    index
      .list('handovers')
      .filter(one => !said(one.to) && one.person === undefined)
      .map(one => ({ at: ['handovers', one.id, 'to'], params: { name: nameOf(one) } })),
})
