import { rule } from '../rule.ts'

/** A4: nobody who has a stake is named. */
export const noStakeholder = rule({
  id: 'no-stakeholder',
  principle: 'A4',
  severity: 'warning',
  check: ({ list }) => (list('stakeholders').length === 0 ? [{ at: ['stakeholders'] }] : []),
})
