import { phaseDays } from './phase-days.ts'
import { restraintOn } from './restraints.ts'
import { rule } from './rule.ts'
import { nameOf } from './said.ts'
import { listensOnly } from './speaking.ts'

/**
 * G4: a phase of publishing (7 to 9) is to begin within a restraint that holds everywhere. A phase that is under way may
 * hold a restraint in its course.
 */
export const phaseInRestraint = rule({
  id: 'phase-in-restraint',
  principle: 'G4',
  severity: 'warning',
  check: (strategy, facts, index) => {
    if (listensOnly(strategy)) return []
    const days = phaseDays(index.list('phases'))
    return index
      .list('phases')
      .filter(one => one.steps?.some(step => step === '7' || step === '8' || step === '9'))
      .flatMap(one => {
        const from = days.get(one.id)?.from
        const restraint =
          from === undefined || from < facts.today ? undefined : restraintOn(index.list('restraints'), from, undefined)
        return restraint === undefined
          ? []
          : [{ at: ['phases', one.id], params: { name: nameOf(one), day: from ?? '', restraint: nameOf(restraint) } }]
      })
  },
})
