import { defect } from '../defect.ts'
import { rule } from '../rule.ts'
import { nameOf } from '../said.ts'

/** What keeps a space alive; a campaign's advertising or a production may well end before. */
const SUSTAINING = new Set(['people', 'tools', 'agency'])

/** B17: money that carries a space ends before it. Another line of the same kind for that space that lasts replaces it. */
export const budgetEndsBeforeSpace = rule({
  id: 'budget-ends-before-space',
  principle: 'B17',
  severity: 'warning',
  check: ({ promised, list }) => {
    const ends = new Map(promised.map(one => [one.network.id, one]))
    const lines = list('budget').filter(one => one.network !== undefined && SUSTAINING.has(one.kind ?? ''))
    const lasts = new Set(
      lines
        .filter(one => one.until === undefined || one.until >= (ends.get(one.network!)?.until ?? ''))
        .map(one => `${one.network} ${one.kind}`),
    )
    return lines.flatMap(one => {
      const space = ends.get(one.network!)
      return space !== undefined && one.until !== undefined && !lasts.has(`${one.network} ${one.kind}`)
        ? [defect('budget', one, 'until', { network: nameOf(space.network), ends: one.until, until: space.until })]
        : []
    })
  },
})
