import { restraintOn } from '../restraints.ts'
import { rule } from '../rule.ts'
import { nameOf, said } from '../said.ts'
import { listensOnly } from '../speaking.ts'

/** G4: contents are planned within a restraint, and nobody said that they belong to what goes on. */
export const contentInRestraint = rule({
  id: 'content-in-restraint',
  principle: 'G4',
  severity: 'warning',
  needs: ['publishing'],
  check: ({ strategy, facts, list }) => {
    if (listensOnly(strategy)) return []
    const held = (facts.publishing!.planned ?? []).flatMap(({ on, network, count }) => {
      const restraint = on < facts.today ? undefined : restraintOn(list('restraints'), on, network ?? undefined)
      return restraint === undefined ? [] : [{ restraint, on, count }]
    })
    return [...Map.groupBy(held, one => one.restraint).entries()].map(([restraint, days]) => ({
      at: ['restraints', restraint.id],
      params: {
        restraint: nameOf(restraint),
        count: days.reduce((sum, one) => sum + one.count, 0),
        day: days.map(one => one.on).sort()[0]!,
        goesOn: said(restraint.goesOn) ? 'said' : 'none',
      },
    }))
  },
})
