import { defect } from '../defect.ts'
import { rule } from '../rule.ts'
import { said } from '../said.ts'

/** B6: for whom. */
export const networkWithoutAudience = rule({
  id: 'network-without-audience',
  principle: 'B6',
  severity: 'error',
  check: ({ chosenNetworks }) =>
    chosenNetworks.filter(one => !said(one.audiences)).map(one => defect('networks', one, 'audiences')),
})
