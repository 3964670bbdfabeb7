import { defect } from '../defect.ts'
import { leavesBefore } from '../lasting.ts'
import { rule } from '../rule.ts'
import { nameOf } from '../said.ts'
import { hasLeft } from '../workload.ts'

/**
 * B17: somebody beside animator and stand-in gives a space hours that end before it does, and what remains is less than the
 * space asks for.
 */
export const hoursEndBeforeSpace = rule({
  id: 'hours-end-before-space',
  principle: 'B17',
  severity: 'warning',
  check: ({ facts, load, promised, list }) => {
    const asked = new Map(load.spaces.map(one => [one.network.id, one.total]))
    const ends = new Map(promised.map(one => [one.network.id, one]))
    const people = list('people').filter(one => !hasLeft(one, facts.today))
    const staying = new Map<string, number>()
    for (const person of people)
      for (const { network = '', hours = 0 } of person.shares ?? [])
        if (!leavesBefore(person, ends.get(network)?.until ?? ''))
          staying.set(network, (staying.get(network) ?? 0) + hours)
    return people.flatMap(person => {
      const share = (person.shares ?? []).find(({ network = '', hours = 0 }) => {
        const space = ends.get(network)
        if (space === undefined || hours === 0 || !leavesBefore(person, space.until)) return false
        if (person.id === space.network.animator || person.id === space.network.standIn) return false
        return (staying.get(network) ?? 0) < (asked.get(network) ?? 0)
      })
      const space = ends.get(share?.network ?? '')
      return space === undefined
        ? []
        : [
            defect('people', person, 'until', {
              network: nameOf(space.network),
              hours: share?.hours ?? 0,
              leaves: person.until ?? '',
            }),
          ]
    })
  },
})
