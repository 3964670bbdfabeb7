import { bindingText } from '../../metrics/binding.ts'
import type { Objective } from '../../model/strategy.ts'
import { defect } from '../defect.ts'
import { rule } from '../rule.ts'
import { nameOf } from '../said.ts'

type Pursuit = { one: Objective; keeps: boolean; from: string; to: string }

/** B3: two objectives with one metric and contrary targets, at one time. Between a floor and a ceiling there may be room. */
export const objectivesContrary = rule({
  id: 'objectives-contrary',
  principle: 'B3',
  severity: 'error',
  check: ({ strategy, pursued, judge }) => {
    const seen = new Map<string, { up: Pursuit[]; down: Pursuit[] }>()
    return pursued.flatMap(one => {
      const { direction, keeps } = judge(one)
      if (one.metric === undefined || direction === null || one.baseline?.value === one.target) return []
      const key = bindingText(one.metric)
      const those = seen.get(key) ?? { up: [], down: [] }
      seen.set(key, those)
      const from = one.setOn ?? one.baseline?.on ?? strategy.period?.from ?? ''
      const mine = { one, keeps, from, to: one.due ?? strategy.period?.to ?? '9999-12-31' }
      those[direction].push(mine)
      const other = those[direction === 'up' ? 'down' : 'up'].find(
        their => mine.from <= their.to && their.from <= mine.to && !roomBetween(mine, their, direction),
      )
      return other === undefined ? [] : [defect('objectives', one, 'target', { other: nameOf(other.one) })]
    })
  },
})

/** A figure that is kept, and one that stays on the same side of both targets. */
const roomBetween = (mine: Pursuit, their: Pursuit, direction: 'up' | 'down'): boolean => {
  const [low, high] = direction === 'up' ? [mine, their] : [their, mine]
  return (mine.keeps || their.keeps) && low.one.target! <= high.one.target!
}
