import { rule } from '../rule.ts'
import { listensOnly } from '../speaking.ts'

/** B6: a full strategy has at least one network in view. */
export const noNetwork = rule({
  id: 'no-network',
  principle: 'B6',
  severity: 'error',
  check: ({ strategy, chosenNetworks }) =>
    listensOnly(strategy) || chosenNetworks.length > 0 ? [] : [{ at: ['networks'] }],
})
