import { defect } from '../defect.ts'
import { rule } from '../rule.ts'
import { said } from '../said.ts'

/** C11: a policy of personal use that forbids and opens nothing. What is written elsewhere alone is not judged. */
export const charterOnlyForbids = rule({
  id: 'charter-only-forbids',
  principle: 'C11',
  severity: 'warning',
  check: index =>
    index
      .list('policies')
      .filter(one => one.kind === 'personal-use' && said(one.forbids) && !said(one.opens))
      .map(one => defect('policies', one, 'opens')),
})
