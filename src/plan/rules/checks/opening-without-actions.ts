import { defect } from '../defect.ts'
import { rule } from '../rule.ts'

/** B21: a space that is to open, and nothing is planned for it. Silent while there is no action plan at all. */
export const openingWithoutActions = rule({
  id: 'opening-without-actions',
  principle: 'B21',
  severity: 'warning',
  check: ({ facts, list, speaking }) => {
    const actions = list('actions')
    const prepared = new Set(actions.map(one => one.network))
    return speaking
      .filter(({ network, open, on }) => !open && on !== undefined && on >= facts.today && !prepared.has(network.id))
      .filter(() => actions.length > 0)
      .map(({ network, on }) => defect('networks', network, undefined, { day: on ?? '' }))
  },
})
