import { rule } from './rule.ts'
import { nameOf, said } from './said.ts'

/** B4: and says in a sentence how. */
export const objectiveWithoutHow = rule({
  id: 'objective-without-how',
  principle: 'B4',
  severity: 'warning',
  check: (_strategy, _facts, index) =>
    index.objectives
      .filter(one => one.goal !== undefined && !said(one.how))
      .map(one => ({
        at: ['objectives', one.id, 'how'],
        params: { name: nameOf(one), goal: nameOf(index.find('goals', one.goal) ?? { id: one.goal! }) },
      })),
})
