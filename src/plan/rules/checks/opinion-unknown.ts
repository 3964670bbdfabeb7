import { defect } from '../defect.ts'
import { rule } from '../rule.ts'

/** E4: nobody knows what they think of us. */
export const opinionUnknown = rule({
  id: 'opinion-unknown',
  principle: 'E4',
  severity: 'warning',
  check: index =>
    index
      .list('relations')
      .filter(one => one.opinion === undefined || one.opinion === 'unknown')
      .map(one => defect('relations', one, 'opinion')),
})
