import { defect } from '../defect.ts'
import { rule } from '../rule.ts'
import { said } from '../said.ts'

/** B18: nothing says what would make us leave this space. */
export const noLeavingSigns = rule({
  id: 'no-leaving-signs',
  principle: 'B18',
  severity: 'warning',
  check: ({ speaking }) =>
    speaking
      .filter(({ network }) => !said(network.leavingSigns))
      .map(({ network }) => defect('networks', network, 'leavingSigns')),
})
