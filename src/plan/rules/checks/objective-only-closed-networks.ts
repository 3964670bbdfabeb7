import { defect } from '../defect.ts'
import { rule } from '../rule.ts'
import { nameOf, said } from '../said.ts'
import { listensOnly } from '../speaking.ts'

/** B6: an objective served only by networks that are closed, aside, or close before it is due. */
export const objectiveOnlyClosedNetworks = rule({
  id: 'objective-only-closed-networks',
  principle: 'B6',
  severity: 'error',
  check: ({ strategy, pursued, find }) => {
    if (listensOnly(strategy)) return []
    return pursued
      .filter(one => said(one.networks))
      .filter(one =>
        one.networks!.every(id => {
          const network = find('networks', id)
          if (network === undefined) return false
          if (network.state === 'closed' || network.state === 'aside') return true
          return network.closesOn !== undefined && one.due !== undefined && network.closesOn < one.due
        }),
      )
      .map(one => defect('objectives', one, 'networks', { network: nameOf(find('networks', one.networks![0])!) }))
  },
})
