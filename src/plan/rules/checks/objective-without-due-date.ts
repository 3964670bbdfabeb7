import { defect } from '../defect.ts'
import { rule } from '../rule.ts'

/** B3: by when. */
export const objectiveWithoutDueDate = rule({
  id: 'objective-without-due-date',
  principle: 'B3',
  severity: 'error',
  check: ({ objectives }) =>
    objectives.filter(one => one.due === undefined).map(one => defect('objectives', one, 'due')),
})
