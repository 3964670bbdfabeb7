import { rule } from './rule.ts'
import { nameOf } from './said.ts'
import { speakingSpaces } from './speaking.ts'

/** B21: a space that is to open, and nothing is planned for it. Silent while there is no action plan at all. */
export const openingWithoutActions = rule({
  id: 'opening-without-actions',
  principle: 'B21',
  severity: 'warning',
  check: (strategy, facts, index) => {
    const actions = index.list('actions')
    const prepared = new Set(actions.map(one => one.network))
    return speakingSpaces(strategy, facts, index)
      .filter(({ network, open, on }) => !open && on !== undefined && on >= facts.today && !prepared.has(network.id))
      .filter(() => actions.length > 0)
      .map(({ network, on }) => ({ at: ['networks', network.id], params: { name: nameOf(network), day: on ?? '' } }))
  },
})
