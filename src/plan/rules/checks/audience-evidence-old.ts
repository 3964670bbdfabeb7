import { addMonths } from '../days.ts'
import { defect } from '../defect.ts'
import { dayUnknown, evidenceDay } from '../evidence-day.ts'
import { rule } from '../rule.ts'

/** A year: habits on networks change within it (B5). */
const MONTHS = 12

/** B5: the newest evidence is older than a year. Evidence that is gone tells nothing; what is not known here may be new. */
export const audienceEvidenceOld = rule({
  id: 'audience-evidence-old',
  principle: 'B5',
  severity: 'warning',
  check: index =>
    index.audiences.flatMap(one => {
      const evidence = one.evidence ?? []
      if (evidence.some(piece => dayUnknown(piece, index))) return []
      const days = evidence.flatMap(piece => evidenceDay(piece, index) ?? [])
      const newest = days.sort().at(-1)
      return newest === undefined || newest >= addMonths(index.facts.today, -MONTHS)
        ? []
        : [defect('audiences', one, 'evidence', { day: newest })]
    }),
})
