import { defect } from '../defect.ts'
import { bindingPolicies } from '../policies.ts'
import { rule } from '../rule.ts'
import { said } from '../said.ts'

/** C8: an approved policy that nobody is named to have read for the law, or without the day. */
export const policyWithoutLegalReading = rule({
  id: 'policy-without-legal-reading',
  principle: 'C8',
  severity: 'warning',
  check: index =>
    bindingPolicies(index)
      .filter(one => one.approvedOn !== undefined)
      .flatMap(one => {
        const missing = (['legalReader', 'legalReadOn'] as const).find(field => !said(one[field]))
        return missing === undefined ? [] : [defect('policies', one, missing)]
      }),
})
