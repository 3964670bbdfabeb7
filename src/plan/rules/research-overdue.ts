import { rule } from './rule.ts'
import { nameOf } from './said.ts'

/** B5: research still to do, whose day has passed. */
export const researchOverdue = rule({
  id: 'research-overdue',
  principle: 'B5',
  severity: 'warning',
  check: (_strategy, facts, index) =>
    index.list('audiences').flatMap(one => {
      const late = (one.research ?? []).filter(
        row => row.done !== true && row.due !== undefined && row.due < facts.today,
      )
      const [first] = late
      return first === undefined || one.state === 'aside'
        ? []
        : [
            {
              at: ['audiences', one.id, 'research'],
              params: { name: nameOf(one), what: first.what ?? '', due: first.due!, others: late.length - 1 },
            },
          ]
    }),
})
