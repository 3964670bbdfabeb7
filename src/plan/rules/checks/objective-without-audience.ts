import { defect } from '../defect.ts'
import { rule } from '../rule.ts'
import { listensOnly } from '../speaking.ts'

/** B5: whose behaviour is to change; to listen may concern everybody. */
export const objectiveWithoutAudience = rule({
  id: 'objective-without-audience',
  principle: 'B5',
  severity: 'warning',
  check: ({ strategy, audiences, pursued, find }) => {
    if (listensOnly(strategy) || audiences.length === 0) return []
    const chosen = new Set(audiences.map(one => one.id))
    return pursued
      .filter(one => one.purpose !== 'listen')
      .filter(one => (one.audiences ?? []).every(id => !chosen.has(id) && find('audiences', id) !== undefined))
      .map(one => defect('objectives', one, 'audiences'))
  },
})
