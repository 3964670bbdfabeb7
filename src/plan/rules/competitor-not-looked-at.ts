import { daysBetween } from './days.ts'
import { rule } from './rule.ts'
import { nameOf } from './said.ts'

/** A quarter: habits on networks change with the season. */
const WEEKS = 13

/** A3: not looked at for as many weeks as the organisation gave itself. */
export const competitorNotLookedAt = rule({
  id: 'competitor-not-looked-at',
  principle: 'A3',
  severity: 'warning',
  check: (strategy, facts, index) => {
    const limit = strategy.listening?.competitorsEvery ?? WEEKS
    return index
      .list('competitors')
      .filter(one => one.lastLookedOn === undefined || daysBetween(one.lastLookedOn, facts.today) > limit * 7)
      .map(one => ({
        at: ['competitors', one.id, 'lastLookedOn'],
        params: { name: nameOf(one), last: one.lastLookedOn ?? 'never', limit },
      }))
  },
})
