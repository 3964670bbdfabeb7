import { pursued } from './pursued.ts'
import { rule } from './rule.ts'
import { nameOf } from './said.ts'

/** B3: due within the period of the strategy, its first and last day included. */
export const objectiveDueOutsidePeriod = rule({
  id: 'objective-due-outside-period',
  principle: 'B3',
  severity: 'error',
  check: (strategy, _facts, index) => {
    const { from, to } = strategy.period ?? {}
    return pursued(index)
      .filter(one => one.due !== undefined)
      .filter(one => (from !== undefined && one.due! < from) || (to !== undefined && one.due! > to))
      .map(one => ({ at: ['objectives', one.id, 'due'], params: { name: nameOf(one), due: one.due! } }))
  },
})
