import { rule } from '../rule.ts'

/** G2: what people wrote is kept as long as it serves, and somebody said how long: each source has its limit. */
export const mentionsKeptForEver = rule({
  id: 'mentions-kept-for-ever',
  principle: 'G2',
  severity: 'remark',
  needs: ['keptForEver'],
  check: ({ facts }) => {
    const sources = facts.keptForEver!
    return sources.length === 0
      ? []
      : [{ at: ['listening'], params: { count: sources.length, sources: sources.slice(0, 3).join(', ') } }]
  },
})
