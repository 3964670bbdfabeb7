import { missing } from '../policies.ts'
import { rule } from '../rule.ts'

/** C8: a space speaks, or will, and no editorial policy is planned. */
export const editorialPolicyMissing = rule({
  id: 'editorial-policy-missing',
  principle: 'C8',
  severity: 'error',
  check: index => missing(index, 'editorial'),
})
