import { defect } from '../defect.ts'
import { rule } from '../rule.ts'
import { said } from '../said.ts'

/** B6: why this network. */
export const networkWithoutMotive = rule({
  id: 'network-without-motive',
  principle: 'B6',
  severity: 'error',
  check: ({ chosenNetworks }) =>
    chosenNetworks.filter(one => !said(one.motive)).map(one => defect('networks', one, 'motive')),
})
