import { defect } from '../defect.ts'
import { rule } from '../rule.ts'

/** B3: where the figure is to be. Without a metric, that is said first. */
export const objectiveWithoutTarget = rule({
  id: 'objective-without-target',
  principle: 'B3',
  severity: 'error',
  check: ({ objectives }) =>
    objectives
      .filter(one => one.metric !== undefined && one.target === undefined)
      .map(one => defect('objectives', one, 'target')),
})
