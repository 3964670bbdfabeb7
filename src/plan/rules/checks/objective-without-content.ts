import { defect } from '../defect.ts'
import { rule } from '../rule.ts'

/** D2: something to say for every objective; one that only listens needs none. Silent until there is any content. */
export const objectiveWithoutContent = rule({
  id: 'objective-without-content',
  principle: 'D2',
  severity: 'warning',
  needs: ['contents'],
  check: ({ pursued, facts: { contents } }) =>
    contents === undefined || contents.all === 0
      ? []
      : pursued
          .filter(one => one.purpose !== 'listen' && (contents.objectives[one.id] ?? 0) === 0)
          .map(one => defect('objectives', one)),
})
