import { listeningBegins } from '../listening-days.ts'
import { rule } from '../rule.ts'

/** A6: no listening at all: neither written nor seen by the product. */
export const listeningNotPlanned = rule({
  id: 'listening-not-planned',
  principle: 'A6',
  severity: 'error',
  check: ({ strategy, facts }) =>
    listeningBegins(strategy, facts) === undefined ? [{ at: ['listening', 'from'] }] : [],
})
