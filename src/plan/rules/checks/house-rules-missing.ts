import { missing } from '../policies.ts'
import { rule } from '../rule.ts'

/** C9: a space speaks, or will, and no public house rules are planned. */
export const houseRulesMissing = rule({
  id: 'house-rules-missing',
  principle: 'C9',
  severity: 'error',
  check: index => missing(index, 'house-rules'),
})
