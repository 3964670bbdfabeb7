import { rule } from './rule.ts'
import { nameOf } from './said.ts'

/** A2: an own space that nobody examined. */
export const spaceNotAudited = rule({
  id: 'space-not-audited',
  principle: 'A2',
  severity: 'warning',
  check: (_strategy, _facts, index) =>
    index
      .list('spaces')
      .filter(one => one.official !== false && one.state !== 'closed' && one.auditedOn === undefined)
      .map(one => ({ at: ['spaces', one.id, 'auditedOn'], params: { name: nameOf(one) } })),
})
