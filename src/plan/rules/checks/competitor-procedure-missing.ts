import { rule } from '../rule.ts'

/** A3: the procedure is part of it: who looks at competitors and peers, and how often. */
export const competitorProcedureMissing = rule({
  id: 'competitor-procedure-missing',
  principle: 'A3',
  severity: 'warning',
  check: ({ strategy, list }) => {
    if (list('competitors').length === 0) return []
    if (strategy.listening?.competitorsBy === undefined) return [{ at: ['listening', 'competitorsBy'] }]
    return strategy.listening.competitorsEvery === undefined ? [{ at: ['listening', 'competitorsEvery'] }] : []
  },
})
