import type { OutputOf } from '../endpoint.ts'
import { listStrategies, readStrategy } from '../plan/endpoints.ts'
import { useApi } from './api.tsx'
import { useCan } from './session.tsx'

type Strategy = OutputOf<typeof readStrategy>['document']

/** The id of the strategy that people work by: the one in force, else the latest; undefined: none, or not yet told. */
export function useStrategyId(): number | undefined {
  const mayRead = useCan('plan.read')
  const list = useApi(listStrategies, {}, { enabled: mayRead, staleAfter: 300_000 })
  const all = (list.data?.strategies ?? []).toSorted((a, b) => b.updatedAt.localeCompare(a.updatedAt))
  return (all.find(one => one.inForce !== null) ?? all[0])?.id
}

/** The strategy that people work by; null: none, or not yet told. */
export function useStrategy(): Strategy | null {
  const id = useStrategyId()
  const whole = useApi(readStrategy, { strategy: id ?? 0 }, { enabled: id !== undefined, staleAfter: 60_000 })
  return id === undefined ? null : (whole.data?.document ?? null)
}
