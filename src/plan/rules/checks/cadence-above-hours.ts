import { defect } from '../defect.ts'
import { rule } from '../rule.ts'
import { publishingCost } from '../workload.ts'

/** B9: the rhythm of posts costs more hours than are planned for publishing in that space. */
export const cadenceAboveHours = rule({
  id: 'cadence-above-hours',
  principle: 'B9',
  severity: 'warning',
  check: ({ strategy, speaking }) =>
    speaking.flatMap(({ network }) => {
      const cost = publishingCost(strategy, network.cadence)
      return cost !== undefined && network.publishHours !== undefined && cost > network.publishHours
        ? [defect('networks', network, 'cadence', { cost, hours: network.publishHours })]
        : []
    }),
})
