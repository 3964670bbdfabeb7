import { defect } from '../defect.ts'
import { rule } from '../rule.ts'
import { said } from '../said.ts'

/**
 * B6: a chosen audience that no chosen network is for, or that gathers on other networks than those chosen; those who are
 * only listened to need none.
 */
export const audienceWithoutNetwork = rule({
  id: 'audience-without-network',
  principle: 'B6',
  severity: 'warning',
  check: ({ chosenNetworks, audiences, networksOfAudience, objectivesOfAudience }) => {
    if (chosenNetworks.length === 0) return []
    const chosen = new Set(chosenNetworks.map(one => one.id))
    return audiences
      .filter(one => {
        const wanted = objectivesOfAudience(one.id)
        return wanted.length === 0 || wanted.some(objective => objective.purpose !== 'listen')
      })
      .flatMap(one => {
        const reached = networksOfAudience(one.id).length > 0
        const gathers = !said(one.gatherOn) || one.gatherOn!.some(id => chosen.has(id))
        if (reached && gathers) return []
        return [defect('audiences', one, undefined, { elsewhere: reached ? 'yes' : 'no' })]
      })
  },
})
