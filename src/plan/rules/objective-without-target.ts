import { rule } from './rule.ts'
import { nameOf } from './said.ts'

/** B3: where the figure is to be. Without a metric, that is said first. */
export const objectiveWithoutTarget = rule({
  id: 'objective-without-target',
  principle: 'B3',
  severity: 'error',
  check: (_strategy, _facts, index) =>
    index.objectives
      .filter(one => one.metric !== undefined && one.target === undefined)
      .map(one => ({ at: ['objectives', one.id, 'target'], params: { name: nameOf(one) } })),
})
