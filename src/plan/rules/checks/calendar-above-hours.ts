import { defect } from '../defect.ts'
import { rule } from '../rule.ts'
import { publishingCost } from '../workload.ts'

/** B9: the calendar holds more posts for a space than its hours can make. */
export const calendarAboveHours = rule({
  id: 'calendar-above-hours',
  principle: 'B9',
  severity: 'warning',
  needs: ['publishing'],
  check: ({ strategy, facts, speaking }) =>
    speaking.flatMap(({ network }) => {
      const posts = facts.publishing?.networks[network.id]?.plannedPerWeek
      const cost = publishingCost(strategy, posts)
      return cost !== undefined && network.publishHours !== undefined && cost > network.publishHours
        ? [defect('networks', network, 'publishHours', { posts: posts ?? 0, cost, hours: network.publishHours })]
        : []
    }),
})
