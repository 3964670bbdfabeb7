import { defect } from '../defect.ts'
import { rule } from '../rule.ts'
import { listensOnly } from '../speaking.ts'

/** A7: a strategy that only listens opens nothing. */
export const listenOnlyWithOpenSpace = rule({
  id: 'listen-only-with-open-space',
  principle: 'A7',
  severity: 'error',
  check: ({ strategy, networks }) =>
    listensOnly(strategy)
      ? networks.filter(one => one.state === 'active').map(one => defect('networks', one, 'state'))
      : [],
})
