import { examinedOn } from './examination-days.ts'
import { rule } from './rule.ts'
import { nameOf } from './said.ts'

/** B1: an objective set before the environment was known. */
export const objectiveSetBeforeExamination = rule({
  id: 'objective-set-before-examination',
  principle: 'B1',
  severity: 'warning',
  check: (strategy, facts, index) => {
    const known = examinedOn(strategy)
    if (known === undefined) return []
    return index.objectives.flatMap(one => {
      const set = facts.writtenOn?.[`objectives/${one.id}`] ?? one.setOn
      return set === undefined || set >= known
        ? []
        : [{ at: ['objectives', one.id, 'setOn'], params: { name: nameOf(one), set, known } }]
    })
  },
})
