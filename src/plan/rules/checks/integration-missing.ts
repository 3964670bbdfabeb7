import { rule } from '../rule.ts'

/** B11: networks that stand alone: nothing links them with site, e-mail, search or events. */
export const integrationMissing = rule({
  id: 'integration-missing',
  principle: 'B11',
  severity: 'warning',
  check: ({ speaking, list }) =>
    speaking.length > 0 && list('integrations').length === 0 ? [{ at: ['integrations'] }] : [],
})
