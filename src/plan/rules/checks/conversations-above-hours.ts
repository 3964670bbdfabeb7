import { defect } from '../defect.ts'
import { rule } from '../rule.ts'

/** B9: more waits for an answer on a space than its hours of conversation can answer. Exactly as much is a full week. */
export const conversationsAboveHours = rule({
  id: 'conversations-above-hours',
  principle: 'B9',
  severity: 'warning',
  needs: ['conversations'],
  check: ({ facts, speaking }) =>
    speaking.flatMap(({ network }) => {
      const load = facts.conversations?.networks[network.id]
      if (load === undefined || network.converseHours === undefined) return []
      const cost = (load.perWeek * load.minutesEach) / 60
      return cost > network.converseHours
        ? [defect('networks', network, 'converseHours', { messages: load.perWeek, cost, hours: network.converseHours })]
        : []
    }),
})
