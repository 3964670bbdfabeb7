import { defect } from '../defect.ts'
import { rule } from '../rule.ts'

/** B9: an objective for which nobody has an hour. Listening has its own hours; mobilising with nothing is another finding. */
export const objectiveWithoutHours = rule({
  id: 'objective-without-hours',
  principle: 'B9',
  severity: 'warning',
  check: ({ strategy, objectives }) =>
    objectives
      .filter(one => one.state !== 'reached' && (one.hours ?? 0) === 0)
      .filter(one => !(one.purpose === 'listen' && (strategy.resources?.listenHours ?? 0) > 0))
      .filter(one => !(one.purpose === 'mobilise' && (one.money ?? 0) === 0))
      .map(one => defect('objectives', one, 'hours')),
})
