import { defect } from '../defect.ts'
import { examinedOn } from '../examination-days.ts'
import { rule } from '../rule.ts'

/** B1: an objective set before the environment was known, and not confirmed since: the later of both days counts. */
export const objectiveSetBeforeExamination = rule({
  id: 'objective-set-before-examination',
  principle: 'B1',
  severity: 'warning',
  check: ({ strategy, facts, objectives }) => {
    const known = examinedOn(strategy)
    if (known === undefined) return []
    return objectives.flatMap(one => {
      const days = [facts.writtenOn?.[`objectives/${one.id}`], one.setOn]
      const set = days
        .filter(day => day !== undefined)
        .toSorted()
        .at(-1)
      return set === undefined || set >= known ? [] : [defect('objectives', one, 'setOn', { set, known })]
    })
  },
})
