import { defect } from '../defect.ts'
import { rule } from '../rule.ts'

/** A2: an own space that nobody examined. */
export const spaceNotAudited = rule({
  id: 'space-not-audited',
  principle: 'A2',
  severity: 'warning',
  check: index =>
    index
      .list('spaces')
      .filter(one => one.official !== false && one.state !== 'closed' && one.auditedOn === undefined)
      .map(one => defect('spaces', one, 'auditedOn')),
})
