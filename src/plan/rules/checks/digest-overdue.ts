import { addDays } from '../../../clock.ts'
import { rule } from '../rule.ts'

/** A15: the digest did not go out on its rhythm. */
export const digestOverdue = rule({
  id: 'digest-overdue',
  principle: 'A15',
  severity: 'warning',
  check: ({ strategy, facts }) => {
    const { digestEvery, digestLastOn, from } = strategy.listening ?? {}
    const last = digestLastOn ?? from
    if (digestEvery === undefined || last === undefined) return []
    const due = addDays(last, digestEvery)
    return due < facts.today ? [{ at: ['listening', 'digestLastOn'], params: { due, every: digestEvery } }] : []
  },
})
