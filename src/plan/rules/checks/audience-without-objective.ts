import { defect } from '../defect.ts'
import { rule } from '../rule.ts'
import { listensOnly } from '../speaking.ts'

/** B5: a chosen audience for whom nothing is wanted. */
export const audienceWithoutObjective = rule({
  id: 'audience-without-objective',
  principle: 'B5',
  severity: 'warning',
  check: ({ strategy, objectives, audiences, objectivesOfAudience }) =>
    listensOnly(strategy) || objectives.length === 0
      ? []
      : audiences.filter(one => objectivesOfAudience(one.id).length === 0).map(one => defect('audiences', one)),
})
