import { firstAdoptedOn, isAdopted } from './adopted.ts'
import { rule } from './rule.ts'
import { listensOnly } from './speaking.ts'

/** B13: something was published before the strategy was adopted. */
export const publishedBeforeAdoption = rule({
  id: 'published-before-adoption',
  principle: 'B13',
  severity: 'error',
  needs: ['publishing'],
  check: (strategy, facts) => {
    const first = facts.publishing?.firstPublishedOn ?? null
    if (first === null || listensOnly(strategy)) return []
    const adopted = isAdopted(strategy) ? firstAdoptedOn(strategy) : undefined
    if (isAdopted(strategy) && adopted === undefined) return []
    return adopted === undefined || first < adopted ? [{ at: [], params: { day: first } }] : []
  },
})
