import { defect } from '../defect.ts'
import { rule } from '../rule.ts'
import { said } from '../said.ts'

/** B7: alone, one says what happens when one is away. */
export const spaceRestsOnOnePerson = rule({
  id: 'space-rests-on-one-person',
  principle: 'B7',
  severity: 'remark',
  check: ({ list, speaking }) => {
    const atWork = list('people').filter(one => (one.hours ?? 0) > 0 || said(one.shares))
    return speaking
      .filter(({ network }) => network.animator !== undefined && network.standIn === undefined)
      .filter(({ network }) => !atWork.some(one => one.id !== network.animator))
      .map(({ network }) => defect('networks', network, 'standIn'))
  },
})
