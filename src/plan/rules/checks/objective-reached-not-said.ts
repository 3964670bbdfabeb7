import { defect } from '../defect.ts'
import { rule } from '../rule.ts'

/** B3: good news: the figure is there. What is to be kept is there on its last day. */
export const objectiveReachedNotSaid = rule({
  id: 'objective-reached-not-said',
  principle: 'B3',
  severity: 'remark',
  needs: ['readings'],
  check: ({ facts, pursued, judge, unitOf }) =>
    pursued
      .filter(one => judge(one).progress.state === 'reached')
      .map(one =>
        defect('objectives', one, 'state', {
          value: facts.readings![one.id]!.value!,
          target: one.target!,
          unit: unitOf(one),
        }),
      ),
})
