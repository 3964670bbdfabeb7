import { defect } from '../defect.ts'
import { rule } from '../rule.ts'

/** B8: every account is held by somebody. */
export const accountWithoutHolder = rule({
  id: 'account-without-holder',
  principle: 'B8',
  severity: 'warning',
  check: index =>
    index
      .list('networks')
      .filter(one => one.state !== 'closed' && (one.accounts ?? []).some(account => account.holder === undefined))
      .map(one => defect('networks', one, 'accounts')),
})
