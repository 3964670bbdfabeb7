import { rule } from './rule.ts'
import { speakingSpaces } from './speaking.ts'

/** B11: networks that stand alone: nothing links them with site, e-mail, search or events. */
export const integrationMissing = rule({
  id: 'integration-missing',
  principle: 'B11',
  severity: 'warning',
  check: (strategy, facts, index) =>
    speakingSpaces(strategy, facts, index).length > 0 && index.list('integrations').length === 0
      ? [{ at: ['integrations'] }]
      : [],
})
