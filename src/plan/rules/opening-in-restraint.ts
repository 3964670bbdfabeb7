import { restraintOn } from './restraints.ts'
import { rule } from './rule.ts'
import { nameOf } from './said.ts'
import { speakingSpaces } from './speaking.ts'

/** G4: a space is to open within a period of restraint, its first and last day included. What has opened cannot be undone. */
export const openingInRestraint = rule({
  id: 'opening-in-restraint',
  principle: 'G4',
  severity: 'error',
  check: (strategy, facts, index) =>
    speakingSpaces(strategy, facts, index).flatMap(({ network, on, open }) => {
      const restraint =
        open || on === undefined || on < facts.today ? undefined : restraintOn(index.list('restraints'), on, network.id)
      return restraint === undefined
        ? []
        : [
            {
              at: ['networks', network.id, network.opensOn === undefined ? 'phase' : 'opensOn'],
              params: { name: nameOf(network), day: on ?? '', restraint: nameOf(restraint) },
            },
          ]
    }),
})
