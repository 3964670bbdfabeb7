import { missing } from '../policies.ts'
import { rule } from '../rule.ts'

/** C8: a space speaks, or will, and no policy of personal use is planned. */
export const personalUsePolicyMissing = rule({
  id: 'personal-use-policy-missing',
  principle: 'C8',
  severity: 'error',
  check: index => missing(index, 'personal-use'),
})
