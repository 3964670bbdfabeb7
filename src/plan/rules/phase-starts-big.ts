import { rule } from './rule.ts'
import { nameOf } from './said.ts'
import { speakingSpaces } from './speaking.ts'

/** B7: a phase that opens several spaces and gives them no days of their own. */
export const phaseStartsBig = rule({
  id: 'phase-starts-big',
  principle: 'B7',
  severity: 'warning',
  check: (strategy, facts, index) => {
    const byPhase = new Map<string, { spaces: number; undated: boolean }>()
    for (const { network, older } of speakingSpaces(strategy, facts, index)) {
      if (older || network.phase === undefined) continue
      const those = byPhase.get(network.phase) ?? { spaces: 0, undated: false }
      those.spaces += 1
      those.undated ||= network.openedOn === undefined && network.opensOn === undefined
      byPhase.set(network.phase, those)
    }
    return index.list('phases').flatMap(one => {
      const those = byPhase.get(one.id)
      return those?.undated && those.spaces > 1
        ? [{ at: ['phases', one.id], params: { name: nameOf(one), spaces: those.spaces } }]
        : []
    })
  },
})
