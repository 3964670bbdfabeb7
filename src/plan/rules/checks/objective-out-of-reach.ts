import { meets } from '../../compute-progress.ts'
import { defect } from '../defect.ts'
import { rule } from '../rule.ts'

/** Sums of many figures are not exact: what differs by less is equal. */
const EXACT = 1e-9

/** B3: at the present pace not even the favourable end of the forecast meets the target. */
export const objectiveOutOfReach = rule({
  id: 'objective-out-of-reach',
  principle: 'B3',
  severity: 'warning',
  needs: ['readings'],
  check: ({ facts, pursued, judge, unitOf }) =>
    pursued.flatMap(one => {
      const { target } = one
      const value = facts.readings![one.id]?.value ?? null
      const { direction, ahead } = judge(one)
      if (direction === null || target === undefined || value === null || ahead.forecast === null) return []
      if (meets(value, target, direction)) return []
      const best = direction === 'up' ? ahead.forecast.high : ahead.forecast.low
      const short = (direction === 'up' ? target - best : best - target) > EXACT * Math.abs(target)
      return short
        ? [
            defect('objectives', one, 'target', {
              forecast: ahead.forecast.value,
              target,
              due: ahead.forecast.on,
              unit: unitOf(one),
            }),
          ]
        : []
    }),
})
