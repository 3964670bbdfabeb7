import { defect } from '../defect.ts'
import { rule } from '../rule.ts'

/** B7: consistent with the others. */
export const profileInconsistent = rule({
  id: 'profile-inconsistent',
  principle: 'B7',
  severity: 'warning',
  check: ({ speaking }) =>
    speaking
      .filter(({ network }) => (network.accounts ?? []).some(one => one.consistent === false))
      .map(({ network }) => defect('networks', network, 'accounts')),
})
