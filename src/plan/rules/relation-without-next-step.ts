import { rule } from './rule.ts'
import { nameOf, said } from './said.ts'

/** E4: a relation that goes nowhere. */
export const relationWithoutNextStep = rule({
  id: 'relation-without-next-step',
  principle: 'E4',
  severity: 'warning',
  check: (_strategy, _facts, index) =>
    index
      .list('relations')
      .filter(one => !said(one.nextStep))
      .map(one => ({ at: ['relations', one.id, 'nextStep'], params: { name: nameOf(one) } })),
})
