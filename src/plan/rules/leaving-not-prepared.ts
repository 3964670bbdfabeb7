import { rule } from './rule.ts'
import { nameOf, said } from './said.ts'
import { speakingSpaces } from './speaking.ts'

/** B18: the signs are written, and not who decides, how the audience is told or what is kept. */
export const leavingNotPrepared = rule({
  id: 'leaving-not-prepared',
  principle: 'B18',
  severity: 'remark',
  check: (strategy, facts, index) =>
    speakingSpaces(strategy, facts, index).flatMap(({ network }) => {
      const missing = (['leavingDecidedBy', 'leavingToldHow', 'leavingArchive'] as const).find(
        field => !said(network[field]),
      )
      return said(network.leavingSigns) && missing !== undefined
        ? [{ at: ['networks', network.id, missing], params: { name: nameOf(network), missing } }]
        : []
    }),
})
