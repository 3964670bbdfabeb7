import { defect } from '../defect.ts'
import { rule } from '../rule.ts'

/** B7: somebody runs it. */
export const spaceWithoutAnimator = rule({
  id: 'space-without-animator',
  principle: 'B7',
  severity: 'error',
  check: ({ speaking }) =>
    speaking
      .filter(({ network }) => network.animator === undefined)
      .map(({ network }) => defect('networks', network, 'animator')),
})
