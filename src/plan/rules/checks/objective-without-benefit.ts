import { defect } from '../defect.ts'
import { rule } from '../rule.ts'
import { said } from '../said.ts'
import { listensOnly } from '../speaking.ts'

/** B19: an objective that does not say what it brings to its audience. Listening brings us something first: it is not asked. */
export const objectiveWithoutBenefit = rule({
  id: 'objective-without-benefit',
  principle: 'B19',
  severity: 'warning',
  check: ({ strategy, objectives }) =>
    listensOnly(strategy)
      ? []
      : objectives
          .filter(one => one.purpose !== 'listen' && !said(one.benefit))
          .map(one => defect('objectives', one, 'benefit')),
})
