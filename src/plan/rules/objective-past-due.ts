import { meetsTarget, pursued, readNow } from './pursued.ts'
import { rule } from './rule.ts'
import { nameOf } from './said.ts'

/** B3: the day has passed and nothing says what became of it. */
export const objectivePastDue = rule({
  id: 'objective-past-due',
  principle: 'B3',
  severity: 'warning',
  check: (_strategy, facts, index) =>
    pursued(index)
      .filter(one => one.due !== undefined && one.due < facts.today && !meetsTarget(one, readNow(one, facts)))
      .map(one => ({ at: ['objectives', one.id, 'state'], params: { name: nameOf(one), due: one.due! } })),
})
