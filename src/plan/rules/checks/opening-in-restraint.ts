import { defect } from '../defect.ts'
import { restraintOn } from '../restraints.ts'
import { rule } from '../rule.ts'
import { nameOf } from '../said.ts'

/** G4: a space is to open within a period of restraint, its first and last day included. What has opened cannot be undone. */
export const openingInRestraint = rule({
  id: 'opening-in-restraint',
  principle: 'G4',
  severity: 'error',
  check: ({ facts, speaking, list }) =>
    speaking.flatMap(({ network, on, open }) => {
      const restraint =
        open || on === undefined || on < facts.today ? undefined : restraintOn(list('restraints'), on, network.id)
      return restraint === undefined
        ? []
        : [
            defect('networks', network, network.opensOn === undefined ? 'phase' : 'opensOn', {
              day: on ?? '',
              restraint: nameOf(restraint),
            }),
          ]
    }),
})
