import { addDays } from '../../../clock.ts'
import { daysBetween } from '../days.ts'
import { defect } from '../defect.ts'
import { rule } from '../rule.ts'
import { said } from '../said.ts'

/** Two weeks: one for reading it, one for saying what will be done. */
const DAYS = 14

/** A15: handed over, and nothing came back in time. */
export const handoverUnanswered = rule({
  id: 'handover-unanswered',
  principle: 'A15',
  severity: 'warning',
  check: ({ facts, list }) =>
    list('handovers').flatMap(one => {
      const due = one.expectedBy ?? (one.handedOn === undefined ? undefined : addDays(one.handedOn, DAYS))
      if (due === undefined || due >= facts.today || one.answeredOn !== undefined || said(one.done)) return []
      return [defect('handovers', one, 'answeredOn', { to: one.to ?? '', due, days: daysBetween(due, facts.today) })]
    }),
})
