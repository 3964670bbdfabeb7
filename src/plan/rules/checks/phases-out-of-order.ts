import { defect } from '../defect.ts'
import { rule } from '../rule.ts'
import { listensOnly } from '../speaking.ts'

/**
 * B15: a phase of publishing (7) begins before the first phase of policies (5) or training (6) has ended, or no phase holds
 * them. Beginning on their last day is in order.
 */
export const phasesOutOfOrder = rule({
  id: 'phases-out-of-order',
  principle: 'B15',
  severity: 'error',
  check: ({ strategy, list, phaseDays }) => {
    const phases = list('phases')
    if (listensOnly(strategy) || phases.length === 0) return []
    const days = phaseDays
    const firstEnd = (step: '5' | '6') => {
      const those = phases.filter(one => one.steps?.includes(step))
      const ends = those.flatMap(one => days.get(one.id)?.to ?? [])
      // In no phase: never ready. In a phase without days: not known.
      return those.length === 0 ? '9999-12-31' : ends.sort()[0]
    }
    const ready = [firstEnd('5'), firstEnd('6')]
      .filter(day => day !== undefined)
      .sort()
      .at(-1)
    return phases
      .filter(one => one.steps?.includes('7'))
      .filter(one => {
        const from = days.get(one.id)?.from
        const together = one.steps?.includes('5') && one.steps.includes('6')
        return ready !== undefined && from !== undefined && from < ready && !together
      })
      .map(one => defect('phases', one))
  },
})
