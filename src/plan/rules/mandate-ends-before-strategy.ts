import { leavesBefore } from './lasting.ts'
import { rule } from './rule.ts'
import { nameOf } from './said.ts'

/** B17: who answers for the strategy, or the only one who may speak for it, leaves before it ends. */
export const mandateEndsBeforeStrategy = rule({
  id: 'mandate-ends-before-strategy',
  principle: 'B17',
  severity: 'warning',
  check: (strategy, _facts, index) => {
    const until = strategy.period?.to
    if (until === undefined) return []
    const speakers = index.list('people').filter(one => one.spokesperson === true)
    const carriers = new Set([
      ...(strategy.direction?.accountable ?? []),
      ...(speakers.length === 1 ? speakers.map(one => one.id) : []),
    ])
    return index
      .list('people')
      .filter(one => carriers.has(one.id) && leavesBefore(one, until))
      .map(one => ({ at: ['people', one.id, 'until'], params: { name: nameOf(one), leaves: one.until ?? '', until } }))
  },
})
