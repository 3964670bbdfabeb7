import { defect } from '../defect.ts'
import { nearOpening } from '../near-opening.ts'
import { rule } from '../rule.ts'
import { said } from '../said.ts'

/** C9: hours of service without a promised delay. Without hours there is another finding. */
export const answerDelayMissing = rule({
  id: 'answer-delay-missing',
  principle: 'C9',
  severity: 'warning',
  check: ({ facts, speaking }) =>
    speaking
      .filter(one => nearOpening(one, facts))
      .filter(({ network }) => said(network.serviceHours) && network.answerWithin === undefined)
      .map(({ network }) => defect('networks', network, 'answerWithin')),
})
