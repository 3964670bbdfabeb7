import { meets } from '../../compute-progress.ts'
import { defect } from '../defect.ts'
import { rule } from '../rule.ts'

/** B3: the target was met when it was set. To keep a figure where it is remains an objective. */
export const objectiveTargetAlreadyMet = rule({
  id: 'objective-target-already-met',
  principle: 'B3',
  severity: 'error',
  check: ({ facts, pursued, judge, unitOf }) =>
    pursued
      .filter(one => {
        const { baseline, direction, keeps } = judge(one)
        const { target, setOn } = one
        if (target === undefined || baseline === undefined || keeps) return false
        if (baseline === target) return true
        const then = (facts.readings?.[one.id]?.points ?? []).findLast(
          point => setOn !== undefined && point.on <= setOn,
        )
        return then !== undefined && direction !== null && meets(then.value, target, direction)
      })
      .map(one => defect('objectives', one, 'target', { target: one.target!, unit: unitOf(one) })),
})
