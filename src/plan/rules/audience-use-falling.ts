import { fallen } from './fallen.ts'
import { rule } from './rule.ts'
import { nameOf } from './said.ts'
import { speakingSpaces } from './speaking.ts'

/** B18: a chosen audience uses one of our networks less: the last figure against the mean of those before. */
export const audienceUseFalling = rule({
  id: 'audience-use-falling',
  principle: 'B18',
  severity: 'warning',
  check: (strategy, facts, index) => {
    const spaces = new Map(speakingSpaces(strategy, facts, index).map(one => [one.network.id, one.network]))
    return index.audiences.flatMap(audience => {
      const byNetwork = Map.groupBy(
        (audience.use ?? []).filter(one => one.on !== undefined && one.share !== undefined),
        one => one.network ?? '',
      )
      for (const [id, rows] of byNetwork) {
        const network = spaces.get(id)
        const fall = fallen(rows.toSorted((a, b) => a.on!.localeCompare(b.on!)).map(one => one.share!))
        if (network !== undefined && fall !== undefined)
          return [
            {
              at: ['audiences', audience.id, 'use'],
              params: { name: nameOf(audience), network: nameOf(network), before: fall.before, now: fall.now },
            },
          ]
      }
      return []
    })
  },
})
