import { addDays } from './days.ts'
import { rule } from './rule.ts'
import { nameOf } from './said.ts'

/** A quarter: the next review has then passed in most rhythms. */
const DAYS = 90

/** B13: a result nobody expected that became neither an objective nor a decision within a quarter. */
export const surpriseWithoutFollowUp = rule({
  id: 'surprise-without-follow-up',
  principle: 'B13',
  severity: 'remark',
  check: (_strategy, facts, index) => {
    const decided = new Set(index.list('decisions').flatMap(one => one.about ?? []))
    return index
      .list('surprises')
      .filter(one => one.became === undefined && one.on !== undefined && addDays(one.on, DAYS) < facts.today)
      .filter(one => !decided.has(`surprises/${one.id}`))
      .map(one => ({ at: ['surprises', one.id, 'became'], params: { name: nameOf(one), day: one.on ?? '' } }))
  },
})
