import { rule } from './rule.ts'
import { nameOf } from './said.ts'

/** D9: willing, and the consent has no day, or one to come. Who is not willing is another finding. */
export const ambassadorWithoutConsent = rule({
  id: 'ambassador-without-consent',
  principle: 'D9',
  severity: 'error',
  check: (_strategy, facts, index) =>
    index
      .list('ambassadors')
      .filter(one => one.willing === true && (one.consentOn === undefined || one.consentOn > facts.today))
      .map(one => ({ at: ['ambassadors', one.id, 'consentOn'], params: { name: nameOf(one) } })),
})
