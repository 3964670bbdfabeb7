import { rule } from './rule.ts'
import { nameOf, said } from './said.ts'
import { speakingSpaces } from './speaking.ts'

/** B18: nothing says what would make us leave this space. */
export const noLeavingSigns = rule({
  id: 'no-leaving-signs',
  principle: 'B18',
  severity: 'warning',
  check: (strategy, facts, index) =>
    speakingSpaces(strategy, facts, index)
      .filter(({ network }) => !said(network.leavingSigns))
      .map(({ network }) => ({ at: ['networks', network.id, 'leavingSigns'], params: { name: nameOf(network) } })),
})
