import { rule } from './rule.ts'
import { nameOf } from './said.ts'

/** C8: who wrote it approved it. Where one person does all, somebody of the board approves. */
export const policyApprovedByAuthor = rule({
  id: 'policy-approved-by-author',
  principle: 'C8',
  severity: 'error',
  check: (_strategy, _facts, index) =>
    index
      .list('policies')
      .filter(one => one.approver !== undefined && one.approver === one.author)
      .map(one => ({ at: ['policies', one.id, 'approver'], params: { name: nameOf(one) } })),
})
