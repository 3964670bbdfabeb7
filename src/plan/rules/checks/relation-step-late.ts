import { defect } from '../defect.ts'
import { rule } from '../rule.ts'
import { said } from '../said.ts'

/** E4: the day of the next step has passed. Today is still in time. */
export const relationStepLate = rule({
  id: 'relation-step-late',
  principle: 'E4',
  severity: 'warning',
  check: index =>
    index
      .list('relations')
      .filter(one => said(one.nextStep) && one.nextOn !== undefined && one.nextOn < index.facts.today)
      .map(one => defect('relations', one, 'nextOn', { day: one.nextOn ?? '' })),
})
