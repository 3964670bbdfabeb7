import { defect } from '../defect.ts'
import { rule } from '../rule.ts'

/** C8: who wrote it approved it. Where one person does all, somebody of the board approves. */
export const policyApprovedByAuthor = rule({
  id: 'policy-approved-by-author',
  principle: 'C8',
  severity: 'error',
  check: index =>
    index
      .list('policies')
      .filter(one => one.approver !== undefined && one.approver === one.author)
      .map(one => defect('policies', one, 'approver')),
})
