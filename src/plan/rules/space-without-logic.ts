import { rule } from './rule.ts'
import { nameOf, said } from './said.ts'
import { speakingSpaces } from './speaking.ts'

/** B6: each network keeps its own logic, tone and format. */
export const spaceWithoutLogic = rule({
  id: 'space-without-logic',
  principle: 'B6',
  severity: 'remark',
  check: (strategy, facts, index) =>
    speakingSpaces(strategy, facts, index)
      .filter(({ network }) => !said(network.logic) && !said(network.tone) && !said(network.formats))
      .map(({ network }) => ({ at: ['networks', network.id, 'logic'], params: { name: nameOf(network) } })),
})
