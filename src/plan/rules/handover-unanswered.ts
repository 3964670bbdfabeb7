import { addDays, daysBetween } from './days.ts'
import { rule } from './rule.ts'
import { nameOf, said } from './said.ts'

/** Two weeks: one for reading it, one for saying what will be done. */
const DAYS = 14

/** A15: handed over, and nothing came back in time. */
export const handoverUnanswered = rule({
  id: 'handover-unanswered',
  principle: 'A15',
  severity: 'warning',
  check: (_strategy, facts, index) =>
    index.list('handovers').flatMap(one => {
      const due = one.expectedBy ?? (one.handedOn === undefined ? undefined : addDays(one.handedOn, DAYS))
      if (due === undefined || due >= facts.today || one.answeredOn !== undefined || said(one.done)) return []
      return [
        {
          at: ['handovers', one.id, 'answeredOn'],
          params: { name: nameOf(one), to: one.to ?? '', due, days: daysBetween(due, facts.today) },
        },
      ]
    }),
})
