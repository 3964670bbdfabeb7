import { defect } from '../defect.ts'
import { firstPolicies, heldInForce } from '../policies.ts'
import { rule } from '../rule.ts'

/** C8: a space is open and a policy that should be in force is not approved. Silent where nobody is named to approve it. */
export const policyNotApproved = rule({
  id: 'policy-not-approved',
  principle: 'C8',
  severity: 'error',
  check: index =>
    index.speaking.some(one => one.open)
      ? firstPolicies(index)
          .filter(one => !heldInForce(index, one.kind))
          .filter(
            one => one.approver !== undefined && (one.approvedOn === undefined || one.approvedOn > index.facts.today),
          )
          .map(one => defect('policies', one, 'approvedOn'))
      : [],
})
