import { rule } from './rule.ts'
import { nameOf, said } from './said.ts'
import { speakingSpaces } from './speaking.ts'

/** B7: alone, one says what happens when one is away. */
export const spaceRestsOnOnePerson = rule({
  id: 'space-rests-on-one-person',
  principle: 'B7',
  severity: 'remark',
  check: (strategy, facts, index) => {
    const atWork = index.list('people').filter(one => (one.hours ?? 0) > 0 || said(one.shares))
    return speakingSpaces(strategy, facts, index)
      .filter(({ network }) => network.animator !== undefined && network.standIn === undefined)
      .filter(({ network }) => !atWork.some(one => one.id !== network.animator))
      .map(({ network }) => ({ at: ['networks', network.id, 'standIn'], params: { name: nameOf(network) } }))
  },
})
