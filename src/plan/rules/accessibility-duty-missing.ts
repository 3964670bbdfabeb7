import { rule } from './rule.ts'
import { nameOf } from './said.ts'
import { listensOnly } from './speaking.ts'

/** G3: a public body writes its duty of accessibility into the editorial policy. */
export const accessibilityDutyMissing = rule({
  id: 'accessibility-duty-missing',
  principle: 'G3',
  severity: 'error',
  check: (strategy, _facts, index) =>
    !listensOnly(strategy) &&
    (strategy.organisation?.publicBody === true || strategy.organisation?.kind === 'public-body')
      ? index
          .list('policies')
          .filter(one => one.kind === 'editorial' && one.accessibility !== true)
          .map(one => ({ at: ['policies', one.id, 'accessibility'], params: { name: nameOf(one) } }))
      : [],
})
