import { defect } from '../defect.ts'
import { rule } from '../rule.ts'

/** B5: research still to do, whose day has passed. */
export const researchOverdue = rule({
  id: 'research-overdue',
  principle: 'B5',
  severity: 'warning',
  check: ({ facts, list }) =>
    list('audiences').flatMap(one => {
      const late = (one.research ?? []).filter(
        row => row.done !== true && row.due !== undefined && row.due < facts.today,
      )
      const [first] = late
      return first === undefined || one.state === 'aside'
        ? []
        : [
            defect('audiences', one, 'research', {
              what: first.what ?? '',
              due: first.due!,
              others: late.length - 1,
              all: late.map(row => row.what ?? '').join(', '),
            }),
          ]
    }),
})
