import { daysBetween } from '../days.ts'
import { defect } from '../defect.ts'
import { rule } from '../rule.ts'

/** Publishing is counted over so many days (`Facts.publishing`): what is younger has not had its time. */
const counted = 28

/** D3: a space that speaks gets less than half of the posts that were promised to it. */
export const cadenceNotKept = rule({
  id: 'cadence-not-kept',
  principle: 'D3',
  severity: 'warning',
  needs: ['publishing'],
  check: ({ facts, speaking }) =>
    speaking.flatMap(({ network, open, on }) => {
      const kept = facts.publishing?.networks[network.id]
      if (!open || kept === undefined || network.cadence === undefined) return []
      const settled = [on, kept.countedSince].every(
        since => since === undefined || daysBetween(since, facts.today) >= counted,
      )
      return settled && kept.publishedPerWeek < network.cadence / 2
        ? [defect('networks', network, 'cadence', { posts: kept.publishedPerWeek, cadence: network.cadence })]
        : []
    }),
})
