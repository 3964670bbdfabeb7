import { firstAdoptedOn, isAdopted } from '../adopted.ts'
import { defect } from '../defect.ts'
import { rule } from '../rule.ts'

/**
 * B13: a space opened before the strategy was adopted. Opening on the day of adoption is in order; a space that was there
 * before the work on the strategy began is nobody's mistake.
 */
export const openedBeforeAdoption = rule({
  id: 'opened-before-adoption',
  principle: 'B13',
  severity: 'error',
  check: ({ strategy, speaking }) => {
    const adopted = isAdopted(strategy) ? firstAdoptedOn(strategy) : undefined
    if (isAdopted(strategy) && adopted === undefined) return []
    return speaking
      .filter(one => one.open && !one.older && one.network.openedOn !== undefined)
      .filter(one => adopted === undefined || one.network.openedOn! < adopted)
      .map(({ network }) => defect('networks', network, 'openedOn', { day: network.openedOn ?? '' }))
  },
})
