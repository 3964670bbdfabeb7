import { rule } from './rule.ts'
import { nameOf, said } from './said.ts'
import { speakingSpaces } from './speaking.ts'

/** B19: a space that does not say what it brings to its audience. */
export const networkWithoutBenefit = rule({
  id: 'network-without-benefit',
  principle: 'B19',
  severity: 'warning',
  check: (strategy, facts, index) =>
    speakingSpaces(strategy, facts, index)
      .filter(({ network }) => !said(network.benefit))
      .map(({ network }) => ({ at: ['networks', network.id, 'benefit'], params: { name: nameOf(network) } })),
})
