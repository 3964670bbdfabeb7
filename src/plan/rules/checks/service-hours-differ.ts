import { defect } from '../defect.ts'
import { rule } from '../rule.ts'
import { nameOf } from '../said.ts'
import { hoursText } from '../service-hours.ts'

/** C9: spaces under the same house rules promise different hours: the rules must then say both. */
export const serviceHoursDiffer = rule({
  id: 'service-hours-differ',
  principle: 'C9',
  severity: 'remark',
  check: ({ speaking }) => {
    const promised = new Map<string, { name: string; text: string }>()
    return speaking.flatMap(({ network }) => {
      if (network.houseRules === undefined || network.serviceHours === undefined) return []
      const text = hoursText(network)
      const known = promised.get(network.houseRules)
      if (known === undefined) promised.set(network.houseRules, { name: nameOf(network), text })
      return known === undefined || known.text === text
        ? []
        : [defect('networks', network, 'serviceHours', { other: known.name })]
    })
  },
})
