import { defect } from '../defect.ts'
import { rule } from '../rule.ts'
import { listensOnly } from '../speaking.ts'

/** G3: a public body writes its duty of accessibility into the editorial policy. */
export const accessibilityDutyMissing = rule({
  id: 'accessibility-duty-missing',
  principle: 'G3',
  severity: 'error',
  check: index =>
    !listensOnly(index.strategy) &&
    (index.strategy.organisation?.publicBody === true || index.strategy.organisation?.kind === 'public-body')
      ? index
          .list('policies')
          .filter(one => one.kind === 'editorial' && one.accessibility !== true)
          .map(one => defect('policies', one, 'accessibility'))
      : [],
})
