import { defect } from '../defect.ts'
import { rule } from '../rule.ts'
import { said } from '../said.ts'

/** B6: considered, and neither a motive nor a reason is noted yet. */
export const networkConsideredWithoutThought = rule({
  id: 'network-considered-without-thought',
  principle: 'B6',
  severity: 'remark',
  check: index =>
    index
      .list('networks')
      .filter(one => (one.state ?? 'considered') === 'considered' && !said(one.reason) && !said(one.motive))
      .map(one => defect('networks', one, 'reason')),
})
