import type { Facts } from '../../facts.ts'
import type { Objective } from '../../model/strategy.ts'
import { defect } from '../defect.ts'
import { saidDirection, soundsWorse } from '../name-words.ts'
import { rule } from '../rule.ts'

/** B3: the target leads where nobody wants to go: a delay that grows, mentions that fall. To keep a figure leads nowhere. */
export const objectiveWrongDirection = rule({
  id: 'objective-wrong-direction',
  principle: 'B3',
  severity: 'error',
  check: ({ facts, objectives, judge, unitOf }) => {
    const betters = new Map((facts.metrics ?? []).map(one => [one.id, one.better ?? 'either']))
    return objectives.flatMap(one => {
      const { target } = one
      const baseline = one.baseline?.value
      const { direction, keeps } = judge(one)
      if (keeps || one.metric === undefined || baseline === undefined || target === undefined) return []
      if (baseline === target) return []
      const wanted = wantedDirection(one, betters.get(one.metric.id) ?? 'either')
      return wanted === undefined || wanted === direction
        ? []
        : [defect('objectives', one, 'target', { baseline, target, unit: unitOf(one) })]
    })
  },
})

type Better = NonNullable<NonNullable<Facts['metrics']>[number]['better']>

/** Which way is good, by the metric, by what is counted, by what the name says; undefined where nobody tells. */
function wantedDirection({ name, metric, unit, definition }: Objective, better: Better): 'up' | 'down' | undefined {
  const { id = '', filters } = metric ?? {}
  if (better === 'lower' || soundsWorse(id, ...(filters?.tone ?? []))) return 'down'
  if (soundsWorse(unit, definition)) return undefined
  return better === 'higher' || saidDirection(name ?? '') === 'up' ? 'up' : undefined
}
