import { defect } from '../defect.ts'
import { rule } from '../rule.ts'

/** B7: the stand-in is someone else. */
export const standInIsAnimator = rule({
  id: 'stand-in-is-animator',
  principle: 'B7',
  severity: 'error',
  check: ({ speaking }) =>
    speaking
      .filter(({ network }) => network.animator !== undefined && network.standIn === network.animator)
      .map(({ network }) => defect('networks', network, 'standIn')),
})
