import { rule } from './rule.ts'
import { nameOf } from './said.ts'

/** E4: nobody knows what they think of us. */
export const opinionUnknown = rule({
  id: 'opinion-unknown',
  principle: 'E4',
  severity: 'warning',
  check: (_strategy, _facts, index) =>
    index
      .list('relations')
      .filter(one => one.opinion === undefined || one.opinion === 'unknown')
      .map(one => ({ at: ['relations', one.id, 'opinion'], params: { name: nameOf(one) } })),
})
