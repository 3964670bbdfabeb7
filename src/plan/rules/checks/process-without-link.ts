import { defect } from '../defect.ts'
import { rule } from '../rule.ts'
import { said } from '../said.ts'

/** B20: a process that is named, and not how the work enters it. */
export const processWithoutLink = rule({
  id: 'process-without-link',
  principle: 'B20',
  severity: 'warning',
  check: index =>
    index
      .list('processes')
      .filter(one => !said(one.link))
      .map(one => defect('processes', one, 'link')),
})
