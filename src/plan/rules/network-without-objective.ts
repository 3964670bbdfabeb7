import { chosenNetworks } from './chosen-networks.ts'
import { rule } from './rule.ts'
import { nameOf } from './said.ts'

/** B6: a network that no objective names. */
export const networkWithoutObjective = rule({
  id: 'network-without-objective',
  principle: 'B6',
  severity: 'remark',
  check: (strategy, facts, index) =>
    index.objectives.length === 0
      ? []
      : chosenNetworks(strategy, facts, index)
          .filter(one => index.objectivesOfNetwork(one.id).length === 0)
          .map(one => ({ at: ['networks', one.id], params: { name: nameOf(one) } })),
})
