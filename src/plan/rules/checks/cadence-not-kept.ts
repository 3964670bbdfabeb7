import { daysBetween } from '../days.ts'
import { defect } from '../defect.ts'
import { rule } from '../rule.ts'

/** Publishing is counted over so many days (`Facts.publishing`): a space that is younger has not had its time. */
const counted = 28

/** D3: a space that speaks gets less than half of the posts that were promised to it. */
export const cadenceNotKept = rule({
  id: 'cadence-not-kept',
  principle: 'D3',
  severity: 'warning',
  needs: ['publishing'],
  check: ({ facts, speaking }) =>
    speaking.flatMap(({ network, open, on }) => {
      const published = facts.publishing?.networks[network.id]?.publishedPerWeek
      const settled = open && (on === undefined || daysBetween(on, facts.today) >= counted)
      return settled && published !== undefined && network.cadence !== undefined && published < network.cadence / 2
        ? [defect('networks', network, 'cadence', { posts: published, cadence: network.cadence })]
        : []
    }),
})
