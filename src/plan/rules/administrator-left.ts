import type { Person, Place } from '../model/strategy.ts'
import { type Defect, rule } from './rule.ts'
import { nameOf } from './said.ts'
import { stillThere } from './workload.ts'

/** B8: those who hold accounts, names and tools are still with the organisation. */
export const administratorLeft = rule({
  id: 'administrator-left',
  principle: 'B8',
  severity: 'error',
  check: (_strategy, facts, index) => {
    const members = new Set((facts.members ?? []).map(one => one.email.toLowerCase()))
    const left = (id: string | undefined): Person | undefined => {
      const person = index.person(id)
      if (person === undefined) return undefined
      if (!stillThere(person, facts)) return person
      // Without the list of members, an address says nothing.
      return members.size > 0 && person.email !== undefined && !members.has(person.email.toLowerCase())
        ? person
        : undefined
    }
    const first = (at: Place, name: string, ids: (string | undefined)[]): Defect[] => {
      const person = ids.map(left).find(one => one !== undefined)
      return person === undefined ? [] : [{ at, params: { person: nameOf(person), name } }]
    }
    return [
      ...index.list('networks').flatMap(one =>
        first(
          ['networks', one.id, 'accounts'],
          nameOf(one),
          (one.accounts ?? []).flatMap(account => [account.holder, ...(account.administrators ?? [])]),
        ),
      ),
      ...index.list('handles').flatMap(one => first(['handles', one.id, 'reservedBy'], nameOf(one), [one.reservedBy])),
      ...index.list('tools').flatMap(one => first(['tools', one.id, 'access'], nameOf(one), one.access ?? [])),
    ]
  },
})
