import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react'
import { can } from '../../permissions.ts'
import type { Need, NeedSource } from '../../ui-kit/registration.ts'
import { useSession } from '../../ui-kit/session.tsx'

type Known = ReadonlyMap<string, Need[]>
const NeedsContext = createContext<{ needs: Need[]; known: boolean }>({ needs: [], known: false })

/** Gathers what waits for this person from every feature: the lamp and Today show it. */
export function NeedsProvider({ sources, children }: { sources: NeedSource[]; children: ReactNode }) {
  const { role } = useSession()
  const [known, setKnown] = useState<Known>(new Map())
  const tell = useCallback((id: string, needs: Need[]) => setKnown(before => new Map(before).set(id, needs)), [])
  const open = sources.filter(source => can(role, source.permission))
  const value = useMemo(() => {
    const needs = [...known.values()].flat().sort((a, b) => due(a) - due(b))
    return { needs, known: known.size >= open.length }
  }, [known, open.length])
  return (
    <NeedsContext value={value}>
      {open.map(source => (
        <Probe key={source.id} source={source} tell={tell} />
      ))}
      {children}
    </NeedsContext>
  )
}

const due = (need: Need): number =>
  need.dueAt === undefined ? Number.POSITIVE_INFINITY : new Date(need.dueAt).getTime()

/** One component a source, so that each may use the hooks it wants. */
function Probe({ source, tell }: { source: NeedSource; tell: (id: string, needs: Need[]) => void }) {
  const needs = source.useNeeds()
  const shape = needs === undefined ? null : JSON.stringify(needs)
  useEffect(() => {
    if (shape !== null) tell(source.id, JSON.parse(shape) as Need[])
  }, [shape, source.id, tell])
  return null
}

export const useAllNeeds = () => useContext(NeedsContext)
