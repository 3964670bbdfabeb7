import { chosenNetworks } from './chosen-networks.ts'
import { rule } from './rule.ts'
import { nameOf, said } from './said.ts'

/** B6: why this network. */
export const networkWithoutMotive = rule({
  id: 'network-without-motive',
  principle: 'B6',
  severity: 'error',
  check: (strategy, facts, index) =>
    chosenNetworks(strategy, facts, index)
      .filter(one => !said(one.motive))
      .map(one => ({ at: ['networks', one.id, 'motive'], params: { name: nameOf(one) } })),
})
