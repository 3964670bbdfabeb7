import { defect } from '../defect.ts'
import { rule } from '../rule.ts'
import { said } from '../said.ts'
import { listensOnly } from '../speaking.ts'

/** B11: a link that is named and not described: neither how, nor what amplifies what, nor what is easier online. */
export const integrationWithoutHow = rule({
  id: 'integration-without-how',
  principle: 'B11',
  severity: 'warning',
  check: index =>
    listensOnly(index.strategy)
      ? []
      : index
          .list('integrations')
          .filter(one => !said(one.how) && !said(one.amplifies) && !said(one.easierOnline))
          .map(one => defect('integrations', one, 'how')),
})
