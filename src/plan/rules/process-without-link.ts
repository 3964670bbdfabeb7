import { rule } from './rule.ts'
import { nameOf, said } from './said.ts'

/** B20: a process that is named, and not how the work enters it. */
export const processWithoutLink = rule({
  id: 'process-without-link',
  principle: 'B20',
  severity: 'warning',
  check: (_strategy, _facts, index) =>
    index
      .list('processes')
      .filter(one => !said(one.link))
      .map(one => ({ at: ['processes', one.id, 'link'], params: { name: nameOf(one) } })),
})
