import { defect } from '../defect.ts'
import { rule } from '../rule.ts'
import { listensOnly } from '../speaking.ts'

/** B16: who produces and relays is not spoken to like who reads. */
export const audienceWithoutRole = rule({
  id: 'audience-without-role',
  principle: 'B16',
  severity: 'warning',
  check: ({ strategy, audiences }) =>
    listensOnly(strategy)
      ? []
      : audiences.filter(one => one.role === undefined).map(one => defect('audiences', one, 'role')),
})
