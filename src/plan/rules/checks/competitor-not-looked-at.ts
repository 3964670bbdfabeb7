import { daysBetween } from '../days.ts'
import { defect } from '../defect.ts'
import { rule } from '../rule.ts'

/** A quarter: habits on networks change with the season. */
const WEEKS = 13

/** A3: not looked at for as many weeks as the organisation gave itself. */
export const competitorNotLookedAt = rule({
  id: 'competitor-not-looked-at',
  principle: 'A3',
  severity: 'warning',
  check: index => {
    const limit = index.strategy.listening?.competitorsEvery ?? WEEKS
    return index
      .list('competitors')
      .filter(one => one.lastLookedOn === undefined || daysBetween(one.lastLookedOn, index.facts.today) > limit * 7)
      .map(one => defect('competitors', one, 'lastLookedOn', { last: one.lastLookedOn ?? 'never', limit }))
  },
})
