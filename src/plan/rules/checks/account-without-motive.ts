import { defect } from '../defect.ts'
import { rule } from '../rule.ts'
import { said } from '../said.ts'

/** B8: several accounts on one network, a leader’s own among them: each has its motive. */
export const accountWithoutMotive = rule({
  id: 'account-without-motive',
  principle: 'B8',
  severity: 'warning',
  check: index =>
    index
      .list('networks')
      .filter(one => one.state !== 'closed' && (one.accounts ?? []).length > 1)
      .filter(one => one.accounts!.some(account => !said(account.motive)))
      .map(one => defect('networks', one, 'accounts', { accounts: one.accounts!.length })),
})
