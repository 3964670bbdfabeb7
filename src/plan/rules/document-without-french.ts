import { rule } from './rule.ts'
import { nameOf } from './said.ts'
import { listensOnly } from './speaking.ts'

/** G1: in Québec, public house rules that are not in French. */
export const documentWithoutFrench = rule({
  id: 'document-without-french',
  principle: 'G1',
  severity: 'error',
  check: (strategy, _facts, index) =>
    strategy.organisation?.territory === 'quebec' && !listensOnly(strategy)
      ? index
          .list('policies')
          .filter(
            one => one.kind === 'house-rules' && (one.languages ?? []).length > 0 && !one.languages?.includes('fr'),
          )
          .map(one => ({ at: ['policies', one.id, 'languages'], params: { name: nameOf(one) } }))
      : [],
})
