import { saidDirection } from './name-words.ts'
import { meetsTarget, pursued } from './pursued.ts'
import { rule } from './rule.ts'
import { nameOf } from './said.ts'

/** B3: the target was met when it was set. To keep a figure where it is remains an objective. */
export const objectiveTargetAlreadyMet = rule({
  id: 'objective-target-already-met',
  principle: 'B3',
  severity: 'error',
  check: (_strategy, facts, index) =>
    pursued(index).flatMap(one => {
      if (one.target === undefined || one.baseline === undefined || saidDirection(one.name ?? '') === 'keep') return []
      const before = (facts.readings?.[one.id]?.points ?? []).filter(
        point => one.setOn !== undefined && point.on <= one.setOn,
      )
      const met = one.baseline.value === one.target || meetsTarget(one, before.at(-1)?.value)
      return met ? [{ at: ['objectives', one.id, 'target'], params: { name: nameOf(one), target: one.target } }] : []
    }),
})
