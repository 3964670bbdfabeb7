import { rule } from './rule.ts'
import { nameOf } from './said.ts'

/** F6: a trial has ended and nothing says whether it worked. Its last day still counts. */
export const experimentWithoutOutcome = rule({
  id: 'experiment-without-outcome',
  principle: 'F6',
  severity: 'warning',
  check: (_strategy, facts, index) =>
    index
      .list('experiments')
      .filter(one => one.to !== undefined && one.to < facts.today)
      .filter(one => one.outcome === undefined || one.outcome === 'running')
      .map(one => ({ at: ['experiments', one.id, 'outcome'], params: { name: nameOf(one), to: one.to ?? '' } })),
})
