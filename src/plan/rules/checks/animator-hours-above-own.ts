import { rule } from '../rule.ts'
import { nameOf } from '../said.ts'
import { aboveCapacity, hoursOf } from '../workload.ts'

/**
 * B9: the spaces that one person runs ask for more than that person has. A space whose hours are not shared out falls on
 * its animator. Silent while the whole is too much, and where the shares alone are: another rule says it.
 */
export const animatorHoursAboveOwn = rule({
  id: 'animator-hours-above-own',
  principle: 'B9',
  severity: 'warning',
  check: ({ load, find }) => {
    if (aboveCapacity(load)) return []
    const asked = new Map<string, number>()
    for (const one of load.spaces)
      if (one.shared === undefined && one.network.animator !== undefined)
        asked.set(one.network.animator, (asked.get(one.network.animator) ?? 0) + one.total)
    return [...asked].flatMap(([id, hours]) => {
      const person = find('people', id)
      const shares = (person?.shares ?? []).reduce((sum, share) => sum + (share.hours ?? 0), 0)
      const planned = hoursOf(hours + shares)
      return person?.hours !== undefined && shares <= person.hours && planned > person.hours
        ? [{ at: ['people', id, 'hours'], params: { name: nameOf(person), planned, hours: person.hours } }]
        : []
    })
  },
})
