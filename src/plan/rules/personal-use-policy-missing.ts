import { missing } from './policies.ts'
import { rule } from './rule.ts'

/** C8: a space speaks, or will, and no policy of personal use is planned. */
export const personalUsePolicyMissing = rule({
  id: 'personal-use-policy-missing',
  principle: 'C8',
  severity: 'error',
  check: (strategy, facts, index) => missing(strategy, facts, index, 'personal-use'),
})
