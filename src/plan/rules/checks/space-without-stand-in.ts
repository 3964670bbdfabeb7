import { defect } from '../defect.ts'
import { rule } from '../rule.ts'
import { said } from '../said.ts'

/** B7: somebody stands in, where there is somebody else. */
export const spaceWithoutStandIn = rule({
  id: 'space-without-stand-in',
  principle: 'B7',
  severity: 'error',
  check: ({ list, speaking }) => {
    const atWork = list('people').filter(one => (one.hours ?? 0) > 0 || said(one.shares))
    return speaking
      .filter(({ network }) => network.animator !== undefined && network.standIn === undefined)
      .filter(({ network }) => atWork.some(one => one.id !== network.animator))
      .map(({ network }) => defect('networks', network, 'standIn'))
  },
})
