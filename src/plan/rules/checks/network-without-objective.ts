import { defect } from '../defect.ts'
import { rule } from '../rule.ts'

/** B6: a network that no objective names. */
export const networkWithoutObjective = rule({
  id: 'network-without-objective',
  principle: 'B6',
  severity: 'remark',
  check: ({ objectives, chosenNetworks, objectivesOfNetwork }) =>
    objectives.length === 0
      ? []
      : chosenNetworks.filter(one => objectivesOfNetwork(one.id).length === 0).map(one => defect('networks', one)),
})
