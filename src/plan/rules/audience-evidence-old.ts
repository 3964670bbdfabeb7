import { addMonths } from './days.ts'
import { datedByProduct, evidenceDay } from './evidence-day.ts'
import { rule } from './rule.ts'
import { nameOf } from './said.ts'

/** A year: habits on networks change within it (B5). */
const MONTHS = 12

/** B5: the newest evidence is older than a year. */
export const audienceEvidenceOld = rule({
  id: 'audience-evidence-old',
  principle: 'B5',
  severity: 'warning',
  check: (_strategy, facts, index) =>
    index.audiences.flatMap(one => {
      const days = (one.evidence ?? []).map(piece => ({ piece, day: evidenceDay(piece, facts, index) }))
      if (days.some(({ piece, day }) => day === undefined && datedByProduct(piece))) return []
      const newest = days
        .flatMap(({ day }) => (day === undefined ? [] : [day]))
        .sort()
        .at(-1)
      return newest === undefined || newest >= addMonths(facts.today, -MONTHS)
        ? []
        : [{ at: ['audiences', one.id, 'evidence'], params: { name: nameOf(one), day: newest } }]
    }),
})
