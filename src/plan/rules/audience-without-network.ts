import { chosenNetworks } from './chosen-networks.ts'
import { rule } from './rule.ts'
import { nameOf } from './said.ts'

/** B6: a chosen audience that no chosen network reaches; those who are only listened to need none. */
export const audienceWithoutNetwork = rule({
  id: 'audience-without-network',
  principle: 'B6',
  severity: 'warning',
  check: (strategy, facts, index) => {
    const chosen = chosenNetworks(strategy, facts, index)
    if (chosen.length === 0) return []
    const reached = new Set(chosen.flatMap(one => one.audiences ?? []))
    return index.audiences
      .filter(one => !reached.has(one.id))
      .filter(one => {
        const wanted = index.objectivesOfAudience(one.id)
        return wanted.length === 0 || wanted.some(objective => objective.purpose !== 'listen')
      })
      .map(one => ({ at: ['audiences', one.id, 'gatherOn'], params: { name: nameOf(one) } }))
  },
})
