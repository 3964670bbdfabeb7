import { rule } from './rule.ts'
import { nameOf } from './said.ts'
import { speakingSpaces } from './speaking.ts'

/** B19: a need on which an objective or a space rests, and that nobody was heard to have. */
export const needNotHeard = rule({
  id: 'need-not-heard',
  principle: 'B19',
  severity: 'warning',
  check: (strategy, facts, index) => {
    const used = new Set([
      ...index.objectives.map(one => one.need),
      ...speakingSpaces(strategy, facts, index).map(one => one.network.need),
    ])
    return index
      .list('needs')
      .filter(one => used.has(one.id) && (one.heard ?? []).length === 0)
      .map(one => ({ at: ['needs', one.id, 'heard'], params: { name: nameOf(one) } }))
  },
})
