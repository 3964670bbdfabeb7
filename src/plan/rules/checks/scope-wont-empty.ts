import { rule } from '../rule.ts'
import { said } from '../said.ts'
import { listensOnly } from '../speaking.ts'

/** B12: what will not be done is written before launch. */
export const scopeWontEmpty = rule({
  id: 'scope-wont-empty',
  principle: 'B12',
  severity: 'error',
  check: ({ strategy }) => (!listensOnly(strategy) && !said(strategy.scope?.wont) ? [{ at: ['scope', 'wont'] }] : []),
})
