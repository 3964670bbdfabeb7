import { rule } from './rule.ts'
import { nameOf } from './said.ts'
import { listensOnly } from './speaking.ts'

/** A7: a strategy that only listens opens nothing. */
export const listenOnlyWithOpenSpace = rule({
  id: 'listen-only-with-open-space',
  principle: 'A7',
  severity: 'error',
  check: (strategy, _facts, index) =>
    listensOnly(strategy)
      ? index.open.map(one => ({ at: ['networks', one.id, 'state'], params: { name: nameOf(one) } }))
      : [],
})
