import { defect } from '../defect.ts'
import { rule } from '../rule.ts'

/** D2: something to say to every audience that was chosen. Silent until contents say whom they are for. */
export const audienceWithoutContent = rule({
  id: 'audience-without-content',
  principle: 'D2',
  severity: 'remark',
  needs: ['contents'],
  check: ({ list, facts: { contents } }) => {
    const named = contents?.audiences ?? {}
    if (Object.values(named).every(count => count === 0)) return []
    return list('audiences')
      .filter(one => one.state === 'chosen' && (named[one.id] ?? 0) === 0)
      .map(one => defect('audiences', one))
  },
})
