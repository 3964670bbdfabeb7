import { nearOpening } from './near-opening.ts'
import { rule } from './rule.ts'
import { nameOf, said } from './said.ts'
import { speakingSpaces } from './speaking.ts'

/** C9: hours of service without a promised delay. Without hours there is another finding. */
export const answerDelayMissing = rule({
  id: 'answer-delay-missing',
  principle: 'C9',
  severity: 'warning',
  check: (strategy, facts, index) =>
    speakingSpaces(strategy, facts, index)
      .filter(one => nearOpening(one, facts))
      .filter(({ network }) => said(network.serviceHours) && network.answerWithin === undefined)
      .map(({ network }) => ({ at: ['networks', network.id, 'answerWithin'], params: { name: nameOf(network) } })),
})
