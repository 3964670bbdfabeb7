import { rule } from '../rule.ts'

/** G2: listening stores what people wrote: somebody answers for personal information. */
export const privacyResponsibleMissing = rule({
  id: 'privacy-responsible-missing',
  principle: 'G2',
  severity: 'warning',
  check: ({ strategy }) =>
    strategy.listening?.responsibleForPrivacy === undefined ? [{ at: ['listening', 'responsibleForPrivacy'] }] : [],
})
