import { defect } from '../defect.ts'
import { rule } from '../rule.ts'

/** B7: those who run a space and those who stand in have hours. */
export const animatorWithoutHours = rule({
  id: 'animator-without-hours',
  principle: 'B7',
  severity: 'warning',
  check: ({ speaking, find }) => {
    const named = speaking.flatMap(({ network }) => [network.animator, network.standIn])
    return [...new Set(named)].flatMap(id => {
      const person = find('people', id)
      if (person === undefined || (person.hours ?? 0) > 0) return []
      if ((person.shares ?? []).some(one => (one.hours ?? 0) > 0)) return []
      return [defect('people', person, 'hours')]
    })
  },
})
