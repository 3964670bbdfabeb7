import { rule } from './rule.ts'
import { nameOf } from './said.ts'
import { speakingSpaces } from './speaking.ts'
import { publishingCost } from './workload.ts'

/** B9: the rhythm of posts costs more hours than are planned for publishing in that space. */
export const cadenceAboveHours = rule({
  id: 'cadence-above-hours',
  principle: 'B9',
  severity: 'warning',
  check: (strategy, facts, index) =>
    speakingSpaces(strategy, facts, index).flatMap(({ network }) => {
      const cost = publishingCost(strategy, network.cadence)
      return cost !== undefined && network.publishHours !== undefined && cost > network.publishHours
        ? [
            {
              at: ['networks', network.id, 'cadence'],
              params: { name: nameOf(network), cost, hours: network.publishHours },
            },
          ]
        : []
    }),
})
