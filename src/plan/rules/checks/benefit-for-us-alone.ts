import { defect } from '../defect.ts'
import { rule } from '../rule.ts'
import { said } from '../said.ts'
import { listensOnly } from '../speaking.ts'

/** B19: a benefit is promised and tied to no need that was heard: it may be one for the organisation alone. */
export const benefitForUsAlone = rule({
  id: 'benefit-for-us-alone',
  principle: 'B19',
  severity: 'warning',
  check: ({ strategy, objectives, speaking }) => {
    if (listensOnly(strategy)) return []
    const alone = (one: { benefit?: string | undefined; need?: string | undefined }) =>
      said(one.benefit) && one.need === undefined
    return [
      ...objectives.filter(one => one.purpose !== 'listen' && alone(one)).map(one => defect('objectives', one, 'need')),
      ...speaking.filter(({ network }) => alone(network)).map(({ network }) => defect('networks', network, 'need')),
    ]
  },
})
