import { defect } from '../defect.ts'
import { rule } from '../rule.ts'

/** B3: the day has passed and nothing says what became of it. */
export const objectivePastDue = rule({
  id: 'objective-past-due',
  principle: 'B3',
  severity: 'warning',
  check: ({ facts, pursued, judge }) =>
    pursued
      .filter(one => one.due !== undefined && one.due < facts.today && judge(one).progress.state !== 'reached')
      .map(one => defect('objectives', one, 'state', { due: one.due! })),
})
