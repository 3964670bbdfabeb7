import { defect } from '../defect.ts'
import { fallen } from '../fallen.ts'
import { rule } from '../rule.ts'
import { nameOf } from '../said.ts'

/** B18: a chosen audience uses one of our networks less: the last figure against the mean of those before. */
export const audienceUseFalling = rule({
  id: 'audience-use-falling',
  principle: 'B18',
  severity: 'warning',
  check: ({ speaking, audiences }) => {
    const spaces = new Map(speaking.map(one => [one.network.id, one.network]))
    return audiences.flatMap(audience => {
      const byNetwork = Map.groupBy(
        (audience.use ?? []).filter(one => one.on !== undefined && one.share !== undefined),
        one => one.network ?? '',
      )
      for (const [id, rows] of byNetwork) {
        const network = spaces.get(id)
        const fall = fallen(rows.toSorted((a, b) => a.on!.localeCompare(b.on!)).map(one => one.share!))
        if (network !== undefined && fall !== undefined)
          return [
            defect('audiences', audience, 'use', {
              network: nameOf(network),
              before: fall.before,
              now: fall.now,
              unit: 'percent',
            }),
          ]
      }
      return []
    })
  },
})
