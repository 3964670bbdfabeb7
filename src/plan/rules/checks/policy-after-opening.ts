import { defect } from '../defect.ts'
import { firstOpening, firstPolicies, inForceOn } from '../policies.ts'
import { rule } from '../rule.ts'

/**
 * C8: a policy that comes into force after the first space opened under this strategy. On the same day is in time; one that
 * is not approved yet is another finding.
 */
export const policyAfterOpening = rule({
  id: 'policy-after-opening',
  principle: 'C8',
  severity: 'error',
  check: index => {
    const opens = firstOpening(index)
    return opens === undefined
      ? []
      : firstPolicies(index)
          .filter(one => one.approvedOn !== undefined && one.approvedOn <= index.facts.today && inForceOn(one)! > opens)
          .map(one =>
            defect('policies', one, one.effectiveOn === undefined ? 'approvedOn' : 'effectiveOn', {
              day: inForceOn(one) ?? '',
              opens,
            }),
          )
  },
})
