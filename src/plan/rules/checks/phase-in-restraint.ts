import { defect } from '../defect.ts'
import { restraintMet } from '../restraints.ts'
import { rule } from '../rule.ts'
import { nameOf } from '../said.ts'
import { listensOnly } from '../speaking.ts'

/**
 * G4: a phase of publishing (7 to 9) is to begin within a restraint that holds everywhere, or one falls within its course
 * and does not say what goes on meanwhile.
 */
export const phaseInRestraint = rule({
  id: 'phase-in-restraint',
  principle: 'G4',
  severity: 'warning',
  check: ({ strategy, facts, list, phaseDays }) => {
    if (listensOnly(strategy)) return []
    return list('phases')
      .filter(one => one.steps?.some(step => step === '7' || step === '8' || step === '9'))
      .flatMap(one => {
        const met = restraintMet(list('restraints'), phaseDays.get(one.id) ?? {}, facts.today)
        return met === undefined
          ? []
          : [defect('phases', one, undefined, { when: met.when, day: met.day, restraint: nameOf(met.restraint) })]
      })
  },
})
