import { saidDirection, soundsWorse } from './name-words.ts'
import { targetDirection } from './pursued.ts'
import { rule } from './rule.ts'
import { nameOf } from './said.ts'

/** B3: the target leads where nobody wants to go: a delay that grows, mentions that fall. */
export const objectiveWrongDirection = rule({
  id: 'objective-wrong-direction',
  principle: 'B3',
  severity: 'error',
  check: (_strategy, facts, index) => {
    const betters = new Map((facts.metrics ?? []).map(one => [one.id, one.better]))
    return index.objectives.flatMap(one => {
      const direction = targetDirection(one)
      if (direction === null || one.metric === undefined || one.baseline === undefined || one.target === undefined)
        return []
      const worse = soundsWorse(one.metric.id, one.unit, one.definition, ...(one.metric.filters?.tone ?? []))
      const better = betters.get(one.metric.id) ?? 'either'
      const wanted =
        better === 'lower' || (worse && soundsWorse(one.metric.id, ...(one.metric.filters?.tone ?? [])))
          ? 'down'
          : worse
            ? undefined
            : better === 'higher' || saidDirection(one.name ?? '') === 'up'
              ? 'up'
              : undefined
      return wanted === undefined || wanted === direction
        ? []
        : [
            {
              at: ['objectives', one.id, 'target'],
              params: { name: nameOf(one), baseline: one.baseline.value, target: one.target },
            },
          ]
    })
  },
})
