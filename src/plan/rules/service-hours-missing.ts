import { nearOpening } from './near-opening.ts'
import { rule } from './rule.ts'
import { nameOf, said } from './said.ts'
import { speakingSpaces } from './speaking.ts'

/** C9: nobody said when somebody answers here. */
export const serviceHoursMissing = rule({
  id: 'service-hours-missing',
  principle: 'C9',
  severity: 'warning',
  check: (strategy, facts, index) =>
    speakingSpaces(strategy, facts, index)
      .filter(one => nearOpening(one, facts))
      .filter(({ network }) => !said(network.serviceHours))
      .map(({ network }) => ({ at: ['networks', network.id, 'serviceHours'], params: { name: nameOf(network) } })),
})
