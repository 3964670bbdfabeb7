import { forecast } from '../forecast.ts'
import { meetsTarget, pursued, targetDirection } from './pursued.ts'
import { rule } from './rule.ts'
import { nameOf } from './said.ts'

/** Sums of many figures are not exact: what differs by less is equal. */
const EXACT = 1e-9

/** B3: at the present pace not even the favourable end of the forecast meets the target. */
export const objectiveOutOfReach = rule({
  id: 'objective-out-of-reach',
  principle: 'B3',
  severity: 'warning',
  needs: ['readings'],
  check: (_strategy, facts, index) =>
    pursued(index).flatMap(one => {
      const reading = facts.readings![one.id]
      const direction = targetDirection(one)
      if (reading === undefined || direction === null || one.target === undefined) return []
      if (meetsTarget(one, reading.value)) return []
      const { today } = facts
      const { forecast: ahead } = forecast(reading.points ?? [], { today, due: one.due, target: one.target })
      if (ahead === null) return []
      const best = direction === 'up' ? ahead.high : ahead.low
      const short = (direction === 'up' ? one.target - best : best - one.target) > EXACT * Math.abs(one.target)
      return short
        ? [
            {
              at: ['objectives', one.id, 'target'],
              params: { name: nameOf(one), forecast: ahead.value, target: one.target, due: ahead.on },
            },
          ]
        : []
    }),
})
