import { defect } from '../defect.ts'
import { rule } from '../rule.ts'
import { said } from '../said.ts'

/** B6: each network keeps its own logic, tone and format. */
export const spaceWithoutLogic = rule({
  id: 'space-without-logic',
  principle: 'B6',
  severity: 'remark',
  check: ({ speaking }) =>
    speaking
      .filter(({ network }) => !said(network.logic) && !said(network.tone) && !said(network.formats))
      .map(({ network }) => defect('networks', network, 'logic')),
})
