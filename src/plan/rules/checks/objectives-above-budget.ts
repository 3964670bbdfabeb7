import { rule } from '../rule.ts'

/** B9: the objectives together ask for more money than there is. No money at all is sound, as long as none is spent. */
export const objectivesAboveBudget = rule({
  id: 'objectives-above-budget',
  principle: 'B9',
  severity: 'warning',
  check: ({ strategy, objectives }) => {
    const budget = strategy.resources?.budget
    const planned = objectives.reduce((sum, one) => sum + (one.money ?? 0), 0)
    return budget !== undefined && planned > budget
      ? [{ at: ['resources', 'budget'], params: { planned, budget, unit: strategy.resources?.currency ?? 'count' } }]
      : []
  },
})
