import { defect } from '../defect.ts'
import { rule } from '../rule.ts'
import { said } from '../said.ts'

/** B18: the signs are written, and not who decides, how the audience is told or what is kept. */
export const leavingNotPrepared = rule({
  id: 'leaving-not-prepared',
  principle: 'B18',
  severity: 'remark',
  check: ({ speaking }) =>
    speaking.flatMap(({ network }) => {
      const missing = (['leavingDecidedBy', 'leavingToldHow', 'leavingArchive'] as const).find(
        field => !said(network[field]),
      )
      return said(network.leavingSigns) && missing !== undefined
        ? [defect('networks', network, missing, { missing })]
        : []
    }),
})
