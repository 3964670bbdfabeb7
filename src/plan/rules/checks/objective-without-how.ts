import { defect } from '../defect.ts'
import { rule } from '../rule.ts'
import { nameOf, said } from '../said.ts'

/** B4: and says in a sentence how. */
export const objectiveWithoutHow = rule({
  id: 'objective-without-how',
  principle: 'B4',
  severity: 'warning',
  check: ({ objectives, find }) =>
    objectives
      .filter(one => one.goal !== undefined && !said(one.how))
      .map(one => defect('objectives', one, 'how', { goal: nameOf(find('goals', one.goal) ?? { id: one.goal! }) })),
})
