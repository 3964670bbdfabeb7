import { defect } from '../defect.ts'
import { rule } from '../rule.ts'
import { said } from '../said.ts'

/** B19: a space that does not say what it brings to its audience. */
export const networkWithoutBenefit = rule({
  id: 'network-without-benefit',
  principle: 'B19',
  severity: 'warning',
  check: ({ speaking }) =>
    speaking
      .filter(({ network }) => !said(network.benefit))
      .map(({ network }) => defect('networks', network, 'benefit')),
})
