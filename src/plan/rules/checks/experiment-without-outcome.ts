import { defect } from '../defect.ts'
import { rule } from '../rule.ts'

/** F6: a trial has ended and nothing says whether it worked. Its last day still counts. */
export const experimentWithoutOutcome = rule({
  id: 'experiment-without-outcome',
  principle: 'F6',
  severity: 'warning',
  check: index =>
    index
      .list('experiments')
      .filter(one => one.to !== undefined && one.to < index.facts.today)
      .filter(one => one.outcome === undefined || one.outcome === 'running')
      .map(one => defect('experiments', one, 'outcome', { to: one.to ?? '' })),
})
