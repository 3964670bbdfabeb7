import { defect } from '../defect.ts'
import { rule } from '../rule.ts'

/** B21: it is to be done before a space opens, and due after it. On the day of opening is in time. */
export const actionAfterItsOpening = rule({
  id: 'action-after-its-opening',
  principle: 'B21',
  severity: 'warning',
  check: index => {
    const openings = new Map(index.speaking.map(one => [one.network.id, one.on]))
    return index
      .list('actions')
      .filter(one => one.when === 'before-opening' && one.doneOn === undefined && one.due !== undefined)
      .filter(one => one.due! > (openings.get(one.network ?? '') ?? one.due!))
      .map(one => defect('actions', one, 'due', { due: one.due ?? '', opens: openings.get(one.network ?? '') ?? '' }))
  },
})
