import { defect } from '../defect.ts'
import { rule } from '../rule.ts'

/** D9: willing, and the consent has no day, or one to come. Who is not willing is another finding. */
export const ambassadorWithoutConsent = rule({
  id: 'ambassador-without-consent',
  principle: 'D9',
  severity: 'error',
  check: index =>
    index
      .list('ambassadors')
      .filter(one => one.willing === true && (one.consentOn === undefined || one.consentOn > index.facts.today))
      .map(one => defect('ambassadors', one, 'consentOn')),
})
