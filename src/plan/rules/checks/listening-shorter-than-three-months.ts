import { LISTENING_MONTHS } from '../listening-days.ts'
import { rule } from '../rule.ts'
import { said } from '../said.ts'

/** A6: three months unless a reason is written. */
export const listeningShorterThanThreeMonths = rule({
  id: 'listening-shorter-than-three-months',
  principle: 'A6',
  severity: 'error',
  check: ({ strategy }) => {
    const { months, shorterBecause } = strategy.listening ?? {}
    return months !== undefined && months < LISTENING_MONTHS && !said(shorterBecause)
      ? [{ at: ['listening', 'months'], params: { months, usual: LISTENING_MONTHS } }]
      : []
  },
})
