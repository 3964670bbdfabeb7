import { meetsTarget, pursued, readNow } from './pursued.ts'
import { rule } from './rule.ts'
import { nameOf } from './said.ts'

/** B3: good news: the figure is there. */
export const objectiveReachedNotSaid = rule({
  id: 'objective-reached-not-said',
  principle: 'B3',
  severity: 'remark',
  needs: ['readings'],
  check: (_strategy, facts, index) =>
    pursued(index)
      .filter(one => meetsTarget(one, readNow(one, facts)))
      .map(one => ({
        at: ['objectives', one.id, 'state'],
        params: { name: nameOf(one), value: readNow(one, facts)!, target: one.target! },
      })),
})
