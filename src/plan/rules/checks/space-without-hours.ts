import { defect } from '../defect.ts'
import { rule } from '../rule.ts'

/** B7: hours are said for it. */
export const spaceWithoutHours = rule({
  id: 'space-without-hours',
  principle: 'B7',
  severity: 'error',
  check: ({ speaking }) =>
    speaking
      .filter(
        ({ network }) => (network.listenHours ?? 0) + (network.publishHours ?? 0) + (network.converseHours ?? 0) <= 0,
      )
      .map(({ network }) => defect('networks', network, 'publishHours')),
})
