import { rule } from './rule.ts'
import { nameOf } from './said.ts'

/** B8: every account is held by somebody. */
export const accountWithoutHolder = rule({
  id: 'account-without-holder',
  principle: 'B8',
  severity: 'warning',
  check: (_strategy, _facts, index) =>
    index
      .list('networks')
      .filter(one => one.state !== 'closed' && (one.accounts ?? []).some(account => account.holder === undefined))
      .map(one => ({ at: ['networks', one.id, 'accounts'], params: { name: nameOf(one) } })),
})
