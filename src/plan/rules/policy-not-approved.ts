import { firstPolicies } from './policies.ts'
import { rule } from './rule.ts'
import { nameOf } from './said.ts'
import { speakingSpaces } from './speaking.ts'

/** C8: a space is open and a policy that should be in force is not approved. Silent where nobody is named to approve it. */
export const policyNotApproved = rule({
  id: 'policy-not-approved',
  principle: 'C8',
  severity: 'error',
  check: (strategy, facts, index) =>
    speakingSpaces(strategy, facts, index).some(one => one.open)
      ? firstPolicies(index)
          .filter(one => one.approver !== undefined && (one.approvedOn === undefined || one.approvedOn > facts.today))
          .map(one => ({ at: ['policies', one.id, 'approvedOn'], params: { name: nameOf(one) } }))
      : [],
})
