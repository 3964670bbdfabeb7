import { defect } from '../defect.ts'
import { restraintOn, restraintWithin } from '../restraints.ts'
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
    const coming = list('restraints').filter(one => one.to === undefined || one.to >= facts.today)
    return list('phases')
      .filter(one => one.steps?.some(step => step === '7' || step === '8' || step === '9'))
      .flatMap(one => {
        const days = phaseDays.get(one.id) ?? {}
        const begun = days.from === undefined || days.from < facts.today
        const first = begun ? undefined : restraintOn(coming, days.from, undefined)
        const restraint = first ?? restraintWithin(coming, days)
        if (restraint === undefined) return []
        const day = first === undefined ? restraint.from! : days.from!
        return [
          defect('phases', one, undefined, {
            when: first === undefined ? 'within' : 'begins',
            day,
            restraint: nameOf(restraint),
          }),
        ]
      })
  },
})
