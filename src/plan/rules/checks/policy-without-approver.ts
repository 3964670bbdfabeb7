import { defect } from '../defect.ts'
import { bindingPolicies, heldInForce } from '../policies.ts'
import { rule } from '../rule.ts'

/** C8: a policy that binds people, and nobody is named to approve it. */
export const policyWithoutApprover = rule({
  id: 'policy-without-approver',
  principle: 'C8',
  severity: 'error',
  check: index =>
    bindingPolicies(index)
      .filter(one => one.approver === undefined && !heldInForce(index, one.kind))
      .map(one => defect('policies', one, 'approver')),
})
