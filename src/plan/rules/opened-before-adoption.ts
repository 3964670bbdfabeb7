import { firstAdoptedOn, isAdopted } from './adopted.ts'
import { rule } from './rule.ts'
import { nameOf } from './said.ts'
import { speakingSpaces } from './speaking.ts'

/**
 * B13: a space opened before the strategy was adopted. Opening on the day of adoption is in order; a space that was there
 * before the work on the strategy began is nobody's mistake.
 */
export const openedBeforeAdoption = rule({
  id: 'opened-before-adoption',
  principle: 'B13',
  severity: 'error',
  check: (strategy, facts, index) => {
    const adopted = isAdopted(strategy) ? firstAdoptedOn(strategy) : undefined
    if (isAdopted(strategy) && adopted === undefined) return []
    return speakingSpaces(strategy, facts, index)
      .filter(one => one.open && !one.older && one.network.openedOn !== undefined)
      .filter(one => adopted === undefined || one.network.openedOn! < adopted)
      .map(({ network }) => ({
        at: ['networks', network.id, 'openedOn'],
        params: { name: nameOf(network), day: network.openedOn ?? '' },
      }))
  },
})
