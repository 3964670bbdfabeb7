import { firstAdoptedOn, isAdopted } from '../adopted.ts'
import { rule } from '../rule.ts'
import { listensOnly, workBegan } from '../speaking.ts'

/**
 * B13: something was published while the strategy was in the making. What was published before that work began, or where a
 * space older than it goes on speaking, is nobody's mistake.
 */
export const publishedBeforeAdoption = rule({
  id: 'published-before-adoption',
  principle: 'B13',
  severity: 'error',
  needs: ['publishing'],
  check: ({ strategy, facts, speaking }) => {
    const first = facts.publishing!.firstPublishedOn
    if (first === null || listensOnly(strategy) || first < (workBegan(strategy) ?? '')) return []
    if (speaking.some(one => one.older || (one.open && one.on === undefined))) return []
    const adopted = isAdopted(strategy) ? firstAdoptedOn(strategy) : undefined
    if (isAdopted(strategy) && adopted === undefined) return []
    return adopted === undefined || first < adopted ? [{ at: [], params: { day: first } }] : []
  },
})
