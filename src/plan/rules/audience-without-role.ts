import { rule } from './rule.ts'
import { nameOf } from './said.ts'
import { listensOnly } from './speaking.ts'

/** B16: who produces and relays is not spoken to like who reads. */
export const audienceWithoutRole = rule({
  id: 'audience-without-role',
  principle: 'B16',
  severity: 'warning',
  check: (strategy, _facts, index) =>
    listensOnly(strategy)
      ? []
      : index.audiences
          .filter(one => one.role === undefined)
          .map(one => ({ at: ['audiences', one.id, 'role'], params: { name: nameOf(one) } })),
})
