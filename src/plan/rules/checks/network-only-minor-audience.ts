import { defect } from '../defect.ts'
import { rule } from '../rule.ts'
import { nameOf, said } from '../said.ts'

/** The first three: more priorities than that are none. */
const PRIORITIES = 3

/** B6: a network whose only audience is not a priority. */
export const networkOnlyMinorAudience = rule({
  id: 'network-only-minor-audience',
  principle: 'B6',
  severity: 'warning',
  check: ({ audiences, chosenNetworks, find }) => {
    if (audiences.length === 0) return []
    const ranked = audiences.some(one => one.priority !== undefined)
    const first = new Set(
      audiences.filter(one => !ranked || (one.priority ?? Number.POSITIVE_INFINITY) <= PRIORITIES).map(one => one.id),
    )
    return chosenNetworks
      .filter(one => said(one.audiences) && one.audiences!.every(id => find('audiences', id) !== undefined))
      .filter(one => !one.audiences!.some(id => first.has(id)))
      .map(one => defect('networks', one, 'audiences', { audience: nameOf(find('audiences', one.audiences![0])!) }))
  },
})
