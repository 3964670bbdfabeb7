import { rule } from './rule.ts'
import { nameOf, said } from './said.ts'
import { listensOnly } from './speaking.ts'

/** B19: an objective that does not say what it brings to its audience. Listening brings us something first: it is not asked. */
export const objectiveWithoutBenefit = rule({
  id: 'objective-without-benefit',
  principle: 'B19',
  severity: 'warning',
  check: (strategy, _facts, index) =>
    listensOnly(strategy)
      ? []
      : index.objectives
          .filter(one => one.purpose !== 'listen' && !said(one.benefit))
          .map(one => ({ at: ['objectives', one.id, 'benefit'], params: { name: nameOf(one) } })),
})
