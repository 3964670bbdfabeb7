import { rule } from './rule.ts'
import { nameOf } from './said.ts'

/** B9: an objective for which nobody has an hour. Listening has its own hours; mobilising with nothing is another finding. */
export const objectiveWithoutHours = rule({
  id: 'objective-without-hours',
  principle: 'B9',
  severity: 'warning',
  check: (strategy, _facts, index) =>
    index.objectives
      .filter(one => one.state !== 'reached' && (one.hours ?? 0) === 0)
      .filter(one => !(one.purpose === 'listen' && (strategy.resources?.listenHours ?? 0) > 0))
      .filter(one => !(one.purpose === 'mobilise' && (one.money ?? 0) === 0))
      .map(one => ({ at: ['objectives', one.id, 'hours'], params: { name: nameOf(one) } })),
})
