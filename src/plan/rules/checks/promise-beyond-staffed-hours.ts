import { defect } from '../defect.ts'
import { rule } from '../rule.ts'
import { weeklyService } from '../service-hours.ts'
import { hoursOf } from '../workload.ts'

/** One look: open the space, read what came, give a first answer. Less than a quarter of an hour is no answer. */
const LOOK = 0.25

/**
 * C9: the promised delay asks for more looks a week, during service, than the space has hours of conversation. A space
 * without any is another finding.
 */
export const promiseBeyondStaffedHours = rule({
  id: 'promise-beyond-staffed-hours',
  principle: 'C9',
  severity: 'error',
  check: ({ speaking }) =>
    speaking.flatMap(({ network }) => {
      const { answerWithin, converseHours = 0 } = network
      const service = weeklyService(network)
      if (answerWithin === undefined || service === 0 || converseHours === 0) return []
      const needed = hoursOf(Math.min(service, (service / Math.max(answerWithin, LOOK)) * LOOK))
      return needed > converseHours
        ? [
            defect('networks', network, 'answerWithin', {
              within: answerWithin,
              service: hoursOf(service),
              needed,
              hours: converseHours,
            }),
          ]
        : []
    }),
})
