import { defect } from '../defect.ts'
import { rule } from '../rule.ts'
import { nameOf } from '../said.ts'

/** B15: phases that wait for each other: none of them ever begins. Each circle is said once, at its first phase. */
export const phasesInACircle = rule({
  id: 'phases-in-a-circle',
  principle: 'B15',
  severity: 'error',
  check: ({ list, find }) => {
    const walked = new Set<string>()
    return list('phases').flatMap(phase => {
      const path: string[] = []
      for (
        let one = find('phases', phase.id);
        one !== undefined && !walked.has(one.id);
        one = find('phases', one.after)
      ) {
        walked.add(one.id)
        path.push(one.id)
        const met = path.indexOf(one.after ?? '')
        if (met < 0) continue
        const circle = list('phases').filter(other => path.indexOf(other.id) >= met)
        return [defect('phases', circle[0]!, 'after', { phases: circle.map(nameOf).join(', '), count: circle.length })]
      }
      return []
    })
  },
})
