import { rule } from './rule.ts'
import { nameOf } from './said.ts'
import { speakingSpaces } from './speaking.ts'

/** B21: it is to be done before a space opens, and due after it. On the day of opening is in time. */
export const actionAfterItsOpening = rule({
  id: 'action-after-its-opening',
  principle: 'B21',
  severity: 'warning',
  check: (strategy, facts, index) => {
    const openings = new Map(speakingSpaces(strategy, facts, index).map(one => [one.network.id, one.on]))
    return index
      .list('actions')
      .filter(one => one.when === 'before-opening' && one.doneOn === undefined && one.due !== undefined)
      .filter(one => one.due! > (openings.get(one.network ?? '') ?? one.due!))
      .map(one => ({
        at: ['actions', one.id, 'due'],
        params: { name: nameOf(one), due: one.due ?? '', opens: openings.get(one.network ?? '') ?? '' },
      }))
  },
})
