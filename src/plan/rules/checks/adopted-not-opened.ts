import { addDays } from '../../../clock.ts'
import { firstAdoptedOn, isAdopted } from '../adopted.ts'
import { rule } from '../rule.ts'

/** Two weeks: holidays and a full inbox fit in them. */
const DAYS = 14

/** C12: more than half of the people concerned have not opened the adopted strategy. Counts only: nobody is watched by name. */
export const adoptedNotOpened = rule({
  id: 'adopted-not-opened',
  principle: 'C12',
  severity: 'warning',
  needs: ['adoption'],
  check: ({ strategy, facts }) => {
    const { concerned, opened } = facts.adoption ?? { concerned: 0, opened: 0 }
    const since = strategy.adoptedOn ?? firstAdoptedOn(strategy)
    return isAdopted(strategy) && since !== undefined && addDays(since, DAYS) <= facts.today && opened * 2 < concerned
      ? [{ at: [], params: { concerned, opened } }]
      : []
  },
})
