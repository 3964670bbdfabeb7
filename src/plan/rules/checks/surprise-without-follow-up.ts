import { addDays } from '../../../clock.ts'
import { defect } from '../defect.ts'
import { rule } from '../rule.ts'

/** A quarter: the next review has then passed in most rhythms. */
const DAYS = 90

/** B13: a result nobody expected that became neither an objective nor a decision within a quarter. */
export const surpriseWithoutFollowUp = rule({
  id: 'surprise-without-follow-up',
  principle: 'B13',
  severity: 'remark',
  check: index => {
    const decided = new Set(index.list('decisions').flatMap(one => one.about ?? []))
    return index
      .list('surprises')
      .filter(one => one.became === undefined && one.on !== undefined && addDays(one.on, DAYS) < index.facts.today)
      .filter(one => !decided.has(`surprises/${one.id}`))
      .map(one => defect('surprises', one, 'became', { day: one.on ?? '' }))
  },
})
