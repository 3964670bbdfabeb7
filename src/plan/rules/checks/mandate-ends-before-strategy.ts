import { defect } from '../defect.ts'
import { leavesBefore } from '../lasting.ts'
import { rule } from '../rule.ts'

/** B17: who answers for the strategy, or the only one who may speak for it, leaves before it ends. */
export const mandateEndsBeforeStrategy = rule({
  id: 'mandate-ends-before-strategy',
  principle: 'B17',
  severity: 'warning',
  check: index => {
    const until = index.strategy.period?.to
    if (until === undefined) return []
    const speakers = index.list('people').filter(one => one.spokesperson === true)
    const carriers = new Set([
      ...(index.strategy.direction?.accountable ?? []),
      ...(speakers.length === 1 ? speakers.map(one => one.id) : []),
    ])
    return index
      .list('people')
      .filter(one => carriers.has(one.id) && leavesBefore(one, until))
      .map(one => defect('people', one, 'until', { leaves: one.until ?? '', until }))
  },
})
