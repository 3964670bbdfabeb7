import { rule } from './rule.ts'
import { nameOf, said } from './said.ts'
import { listensOnly, speakingSpaces } from './speaking.ts'

/** B19: a benefit is promised and tied to no need that was heard: it may be one for the organisation alone. */
export const benefitForUsAlone = rule({
  id: 'benefit-for-us-alone',
  principle: 'B19',
  severity: 'warning',
  check: (strategy, facts, index) => {
    if (listensOnly(strategy)) return []
    const alone = (one: { benefit?: string | undefined; need?: string | undefined }) =>
      said(one.benefit) && one.need === undefined
    return [
      ...index.objectives
        .filter(one => one.purpose !== 'listen' && alone(one))
        .map(one => ({ at: ['objectives', one.id, 'need'] as const, params: { name: nameOf(one) } })),
      ...speakingSpaces(strategy, facts, index)
        .filter(({ network }) => alone(network))
        .map(({ network }) => ({ at: ['networks', network.id, 'need'] as const, params: { name: nameOf(network) } })),
    ]
  },
})
