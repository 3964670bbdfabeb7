import type { Place } from '../../model/strategy.ts'
import { type Defect, rule } from '../rule.ts'
import { nameOf } from '../said.ts'
import { hasLeft } from '../workload.ts'

/**
 * B8: those who hold accounts, names and tools are still with the organisation, by what the strategy says of them. Having no
 * account in Vigie is no leaving: agencies and volunteers may have none.
 */
export const administratorLeft = rule({
  id: 'administrator-left',
  principle: 'B8',
  severity: 'error',
  check: ({ facts, list, person }) => {
    const left = (at: Place, name: string, ids: (string | undefined)[]): Defect[] => {
      const gone = [...new Set(ids)].map(person).filter(one => one !== undefined && hasLeft(one, facts.today))
      const people = gone.map(one => nameOf(one!)).join(', ')
      return gone.length === 0 ? [] : [{ at, params: { person: people, people: gone.length, name } }]
    }
    return [
      ...list('networks')
        .filter(one => one.state !== 'closed')
        .flatMap(one =>
          left(
            ['networks', one.id, 'accounts'],
            nameOf(one),
            (one.accounts ?? []).flatMap(account => [account.holder, ...(account.administrators ?? [])]),
          ),
        ),
      ...list('handles').flatMap(one => left(['handles', one.id, 'reservedBy'], nameOf(one), [one.reservedBy])),
      ...list('tools').flatMap(one => left(['tools', one.id, 'access'], nameOf(one), one.access ?? [])),
    ]
  },
})
