import { defect } from '../defect.ts'
import { rule } from '../rule.ts'

/** B19: a need on which an objective or a space rests, and that nobody was heard to have. */
export const needNotHeard = rule({
  id: 'need-not-heard',
  principle: 'B19',
  severity: 'warning',
  check: index => {
    const used = new Set([...index.objectives.map(one => one.need), ...index.speaking.map(one => one.network.need)])
    return index
      .list('needs')
      .filter(one => used.has(one.id) && (one.heard ?? []).length === 0)
      .map(one => defect('needs', one, 'heard'))
  },
})
