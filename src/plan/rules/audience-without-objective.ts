import { rule } from './rule.ts'
import { nameOf } from './said.ts'
import { listensOnly } from './speaking.ts'

/** B5: a chosen audience for whom nothing is wanted. */
export const audienceWithoutObjective = rule({
  id: 'audience-without-objective',
  principle: 'B5',
  severity: 'warning',
  check: (strategy, _facts, index) =>
    listensOnly(strategy) || index.objectives.length === 0
      ? []
      : index.audiences
          .filter(one => index.objectivesOfAudience(one.id).length === 0)
          .map(one => ({ at: ['audiences', one.id], params: { name: nameOf(one) } })),
})
