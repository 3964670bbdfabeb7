import { rule } from '../rule.ts'
import { said } from '../said.ts'
import { listensOnly } from '../speaking.ts'

/** B12: what will be done is written before launch. */
export const scopeWillEmpty = rule({
  id: 'scope-will-empty',
  principle: 'B12',
  severity: 'warning',
  check: ({ strategy }) => (!listensOnly(strategy) && !said(strategy.scope?.will) ? [{ at: ['scope', 'will'] }] : []),
})
