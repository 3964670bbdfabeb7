import { defect } from '../defect.ts'
import { rule } from '../rule.ts'

/** B3: due within the period of the strategy, its first and last day included. */
export const objectiveDueOutsidePeriod = rule({
  id: 'objective-due-outside-period',
  principle: 'B3',
  severity: 'error',
  check: ({ strategy, pursued }) => {
    const { from, to } = strategy.period ?? {}
    return pursued
      .filter(one => one.due !== undefined)
      .filter(one => (from !== undefined && one.due! < from) || (to !== undefined && one.due! > to))
      .map(one => defect('objectives', one, 'due', { due: one.due! }))
  },
})
