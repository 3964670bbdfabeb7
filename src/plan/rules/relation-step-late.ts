import { rule } from './rule.ts'
import { nameOf, said } from './said.ts'

/** E4: the day of the next step has passed. Today is still in time. */
export const relationStepLate = rule({
  id: 'relation-step-late',
  principle: 'E4',
  severity: 'warning',
  check: (_strategy, facts, index) =>
    index
      .list('relations')
      .filter(one => said(one.nextStep) && one.nextOn !== undefined && one.nextOn < facts.today)
      .map(one => ({ at: ['relations', one.id, 'nextOn'], params: { name: nameOf(one), day: one.nextOn ?? '' } })),
})
