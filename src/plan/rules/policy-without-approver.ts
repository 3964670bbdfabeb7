import { bindingPolicies } from './policies.ts'
import { rule } from './rule.ts'
import { nameOf } from './said.ts'

/** C8: a policy that binds people, and nobody is named to approve it. */
export const policyWithoutApprover = rule({
  id: 'policy-without-approver',
  principle: 'C8',
  severity: 'error',
  check: (_strategy, _facts, index) =>
    bindingPolicies(index)
      .filter(one => one.approver === undefined)
      .map(one => ({ at: ['policies', one.id, 'approver'], params: { name: nameOf(one) } })),
})
