import { chosenNetworks } from './chosen-networks.ts'
import { rule } from './rule.ts'
import { nameOf, said } from './said.ts'

/** B6: for whom. */
export const networkWithoutAudience = rule({
  id: 'network-without-audience',
  principle: 'B6',
  severity: 'error',
  check: (strategy, facts, index) =>
    chosenNetworks(strategy, facts, index)
      .filter(one => !said(one.audiences))
      .map(one => ({ at: ['networks', one.id, 'audiences'], params: { name: nameOf(one) } })),
})
