import { useState } from 'react'
import { useSession } from '../../../ui-kit/session.tsx'
import { type GuidedId, guidedIds } from './steps.ts'

/** Where somebody stands on the path, in this browser: what was written is in the strategy itself. */
export type GuidedState = {
  at: GuidedId | 'end' | null
  /** Proposals that were left, as `<step> <proposal>`. */
  left: string[]
  done: boolean
}
const begun: GuidedState = { at: null, left: [], done: false }

export function useGuidedState(strategy: number): [GuidedState, (change: Partial<GuidedState>) => void] {
  const { organisation, user } = useSession()
  const key = `vigie.plan.guided.${organisation.slug}.${strategy}.${user.id}`
  const [state, setState] = useState(() => recall(key))
  return [
    state,
    change =>
      setState(before => {
        const next = { ...before, ...change }
        try {
          localStorage.setItem(key, JSON.stringify(next))
        } catch {
          // A full or forbidden store: the path begins at its first open question next time.
        }
        return next
      }),
  ]
}

function recall(key: string): GuidedState {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<GuidedState>
    const at = kept.at === 'end' || guidedIds.some(id => id === kept.at) ? (kept.at ?? null) : null
    return { at, left: Array.isArray(kept.left) ? kept.left.map(String) : [], done: kept.done === true }
  } catch {
    return begun
  }
}
