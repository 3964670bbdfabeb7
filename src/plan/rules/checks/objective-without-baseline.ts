import { defect } from '../defect.ts'
import { rule } from '../rule.ts'

/** B3: where the figure stands at the start; what is counted from the start on was nothing. Without a metric, that is said first. */
export const objectiveWithoutBaseline = rule({
  id: 'objective-without-baseline',
  principle: 'B3',
  severity: 'error',
  check: ({ objectives, judge }) =>
    objectives
      .filter(one => one.metric !== undefined && judge(one).baseline === undefined)
      .map(one => defect('objectives', one, 'baseline')),
})
