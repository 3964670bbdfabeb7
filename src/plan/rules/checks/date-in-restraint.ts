import { restraintOn } from '../restraints.ts'
import { rule } from '../rule.ts'
import { nameOf } from '../said.ts'
import { listensOnly } from '../speaking.ts'

/** G4: an action in a space, or a review, falls within a restraint: it may well go on, if that is written. */
export const dateInRestraint = rule({
  id: 'date-in-restraint',
  principle: 'G4',
  severity: 'remark',
  check: index => {
    if (listensOnly(index.strategy)) return []
    const restraints = index.list('restraints')
    return [
      ...index
        .list('actions')
        .filter(one => one.doneOn === undefined && one.network !== undefined && (one.due ?? '') >= index.facts.today)
        .map(one => ({ at: ['actions', one.id, 'due'] as const, day: one.due, of: one, network: one.network })),
      ...index
        .list('reviews')
        .filter(one => one.heldOn === undefined && (one.on ?? '') >= index.facts.today)
        .map(one => ({ at: ['reviews', one.id, 'on'] as const, day: one.on, of: one, network: undefined })),
    ].flatMap(({ at, day, of, network }) => {
      const restraint = restraintOn(restraints, day, network)
      return restraint === undefined
        ? []
        : [{ at, params: { name: nameOf(of), day: day ?? '', restraint: nameOf(restraint) } }]
    })
  },
})
