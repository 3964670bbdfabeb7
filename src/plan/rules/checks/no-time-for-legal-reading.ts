import { bindingPolicies } from '../policies.ts'
import { rule } from '../rule.ts'

/** C8: a policy still waits for its legal reading and the plan has no weeks for it. */
export const noTimeForLegalReading = rule({
  id: 'no-time-for-legal-reading',
  principle: 'C8',
  severity: 'warning',
  check: index =>
    index.strategy.resources?.legalWeeks === undefined &&
    bindingPolicies(index).some(one => one.approvedOn === undefined && one.legalReadOn === undefined)
      ? [{ at: ['resources', 'legalWeeks'] }]
      : [],
})
