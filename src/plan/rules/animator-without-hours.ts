import { rule } from './rule.ts'
import { nameOf } from './said.ts'
import { speakingSpaces } from './speaking.ts'

/** B7: those who run a space and those who stand in have hours. */
export const animatorWithoutHours = rule({
  id: 'animator-without-hours',
  principle: 'B7',
  severity: 'warning',
  check: (strategy, facts, index) => {
    const named = speakingSpaces(strategy, facts, index).flatMap(({ network }) => [network.animator, network.standIn])
    return [...new Set(named)].flatMap(id => {
      const person = index.person(id)
      if (person === undefined || (person.hours ?? 0) > 0) return []
      if ((person.shares ?? []).some(one => (one.hours ?? 0) > 0)) return []
      return [{ at: ['people', person.id, 'hours'], params: { name: nameOf(person) } }]
    })
  },
})
