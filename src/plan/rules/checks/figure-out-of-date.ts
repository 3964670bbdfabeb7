import { addMonths } from '../days.ts'
import { defect } from '../defect.ts'
import { rule } from '../rule.ts'

/** Like other evidence: most surveys on use come every year. */
const MONTHS = 12

/** B23: a figure on use that is older than a year; a year to the day is not. */
export const figureOutOfDate = rule({
  id: 'figure-out-of-date',
  principle: 'B23',
  severity: 'warning',
  check: index =>
    index
      .list('figures')
      .filter(one => one.on !== undefined && addMonths(one.on, MONTHS) < index.facts.today)
      .map(one => defect('figures', one, 'on', { day: one.on ?? '' })),
})
