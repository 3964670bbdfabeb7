import { missing } from '../policies.ts'
import { rule } from '../rule.ts'

/** C8: a space speaks, or will, and no comment policy is planned. */
export const commentPolicyMissing = rule({
  id: 'comment-policy-missing',
  principle: 'C8',
  severity: 'error',
  check: index => missing(index, 'comments'),
})
