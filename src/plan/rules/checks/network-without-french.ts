import { defect } from '../defect.ts'
import { rule } from '../rule.ts'

/**
 * G1: in Québec, a space that does not publish in French, while no other space of that network does: a French account beside
 * an English one is in order. Languages that are not said are another finding.
 */
export const networkWithoutFrench = rule({
  id: 'network-without-french',
  principle: 'G1',
  severity: 'error',
  check: ({ strategy, speaking }) => {
    if (strategy.organisation?.territory !== 'quebec') return []
    const spaces = speaking.map(one => one.network)
    const french = new Set(spaces.flatMap(one => (one.languages?.includes('fr') ? [one.kind] : [])))
    return spaces
      .filter(one => (one.languages ?? []).length > 0 && !one.languages?.includes('fr'))
      .filter(one => one.kind === undefined || !french.has(one.kind))
      .map(one => defect('networks', one, 'languages'))
  },
})
