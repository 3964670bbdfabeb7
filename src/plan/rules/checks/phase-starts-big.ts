import { defect } from '../defect.ts'
import { rule } from '../rule.ts'

/** B7: a phase that opens several spaces and gives them no days of their own. */
export const phaseStartsBig = rule({
  id: 'phase-starts-big',
  principle: 'B7',
  severity: 'warning',
  check: ({ speaking, list }) => {
    const byPhase = new Map<string, { spaces: number; undated: boolean }>()
    for (const { network, older } of speaking) {
      if (older || network.phase === undefined) continue
      const those = byPhase.get(network.phase) ?? { spaces: 0, undated: false }
      those.spaces += 1
      those.undated ||= network.openedOn === undefined && network.opensOn === undefined
      byPhase.set(network.phase, those)
    }
    return list('phases').flatMap(one => {
      const those = byPhase.get(one.id)
      return those?.undated && those.spaces > 1 ? [defect('phases', one, undefined, { spaces: those.spaces })] : []
    })
  },
})
