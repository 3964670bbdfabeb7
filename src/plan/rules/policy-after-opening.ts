import { firstOpening, firstPolicies, inForceOn } from './policies.ts'
import { rule } from './rule.ts'
import { nameOf } from './said.ts'

/**
 * C8: a policy that comes into force after the first space opened under this strategy. On the same day is in time; one that
 * is not approved yet is another finding.
 */
export const policyAfterOpening = rule({
  id: 'policy-after-opening',
  principle: 'C8',
  severity: 'error',
  check: (strategy, facts, index) => {
    const opens = firstOpening(strategy, facts, index)
    return opens === undefined
      ? []
      : firstPolicies(index)
          .filter(one => one.approvedOn !== undefined && one.approvedOn <= facts.today && inForceOn(one)! > opens)
          .map(one => ({
            at: ['policies', one.id, one.effectiveOn === undefined ? 'approvedOn' : 'effectiveOn'],
            params: { name: nameOf(one), day: inForceOn(one) ?? '', opens },
          }))
  },
})
