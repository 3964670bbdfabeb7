import { defect } from '../defect.ts'
import { rule } from '../rule.ts'
import { listensOnly } from '../speaking.ts'

/** G1: in Québec, public house rules that are not in French. */
export const documentWithoutFrench = rule({
  id: 'document-without-french',
  principle: 'G1',
  severity: 'error',
  check: index =>
    index.strategy.organisation?.territory === 'quebec' && !listensOnly(index.strategy)
      ? index
          .list('policies')
          .filter(
            one => one.kind === 'house-rules' && (one.languages ?? []).length > 0 && !one.languages?.includes('fr'),
          )
          .map(one => defect('policies', one, 'languages'))
      : [],
})
