import { useQueryClient } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext, useEffect, useMemo, useSyncExternalStore } from 'react'
import { AppError } from '../../errors.ts'
import { apiKey, useApi, useClient, useRefresh } from '../../ui-kit/api.tsx'
import { useLive } from '../../ui-kit/live.tsx'
import { useCan, useSession } from '../../ui-kit/session.tsx'
import {
  changeStrategy,
  listFindings,
  listStrategies,
  readCanvas,
  readHistory,
  readMethodMap,
  readStrategy,
} from '../endpoints.ts'
import type { ChangeAnswer, ChangeConflict, Operation, Strategy, StrategySummary, WholeStrategy } from '../schema.ts'
import { type Autosave, createAutosave, type SaveState } from './autosave.ts'
import { valueAt, withPlace } from './set-place.ts'

/** The strategy that somebody works on, with what was typed and is not yet acknowledged. */
export type Working = {
  id: number
  summary: StrategySummary
  document: Strategy
  marks: NonNullable<WholeStrategy['marks']>
  mayWrite: boolean
  save: SaveState
  /** Sets a field; kept at once, sent after a pause. */
  set: (place: string, to: unknown) => void
  /** Adds, removes, moves: sent at once, after what waits. */
  change: (operations: Operation[]) => Promise<ChangeAnswer>
  settle: (conflict: ChangeConflict, whose: 'mine' | 'theirs') => void
  flush: () => Promise<boolean>
  dismiss: Autosave['dismiss']
}

const WorkingContext = createContext<Working | null>(null)

/** One a strategy, for as long as the page lives: what is typed outlives the page on which it was typed. */
const autosaves = new Map<string, Autosave>()

const choiceKey = (organisation: string) => `vigie.plan.${organisation}`
export const chooseStrategy = (organisation: string, id: number): void =>
  localStorage.setItem(choiceKey(organisation), String(id))

/** The strategy that was chosen here, else the one that changed last; null when there is none yet. */
export function useCurrentStrategy(): {
  summary: StrategySummary | null | undefined
  all: StrategySummary[]
  error: unknown
} {
  const { organisation } = useSession()
  const list = useApi(listStrategies, {})
  const all = list.data?.strategies ?? []
  if (list.data === undefined) return { summary: undefined, all, error: list.error }
  const chosen = Number(localStorage.getItem(choiceKey(organisation.slug)))
  const latest = [...all].sort((a, b) => b.updatedAt.localeCompare(a.updatedAt))[0]
  return { summary: all.find(one => one.id === chosen) ?? latest ?? null, all, error: list.error }
}

export function WorkingProvider({ id, whole, children }: { id: number; whole: WholeStrategy; children: ReactNode }) {
  const { organisation, user } = useSession()
  const client = useClient()
  const queries = useQueryClient()
  const refresh = useRefresh()
  const mayWrite = useCan('plan.write')
  const slug = organisation.slug
  const again = () => refresh(readStrategy, listFindings, readMethodMap, readCanvas, listStrategies, readHistory)
  // Of this person: what one account typed is never sent under another's name.
  const key = `vigie.plan.${slug}.${id}.${user.id}`
  const autosave = useMemo(() => {
    const known = autosaves.get(key)
    if (known !== undefined) return known
    const made = createAutosave({
      key,
      store: localStorage,
      send: operations => client(changeStrategy, { strategy: id, operations }),
      later: (run, ms) => {
        const timer = setTimeout(run, ms)
        return () => clearTimeout(timer)
      },
      isFinal: error =>
        error instanceof AppError &&
        error.status >= 400 &&
        error.status < 500 &&
        error.status !== 401 &&
        error.status !== 429,
      onSaved: (answer, sent) => {
        // The text shown is the server's: it must hold what was sent before that is let go.
        const refused = new Set(answer.conflicts.map(one => one.at))
        queries.setQueryData<WholeStrategy>(apiKey(readStrategy, slug, { strategy: id, marks: true }), kept => {
          if (kept === undefined) return kept
          let document = kept.document
          for (const [place, { to }] of sent) if (!refused.has(place)) document = withPlace(document, place, to)
          return { ...kept, document, revision: answer.revision }
        })
        for (const one of [readStrategy, listFindings, readMethodMap, readCanvas, listStrategies, readHistory])
          void queries.invalidateQueries({ queryKey: apiKey(one, slug) })
      },
    })
    autosaves.set(key, made)
    return made
  }, [client, id, key, queries, slug])
  const save = useSyncExternalStore(autosave.subscribe, autosave.state)
  useLive('strategy-changed', () => void again())
  useLive('reconnected', () => void again())

  useEffect(() => {
    const leave = () => {
      if (document.visibilityState === 'hidden') void autosave.flush()
    }
    document.addEventListener('visibilitychange', leave)
    return () => document.removeEventListener('visibilitychange', leave)
  }, [autosave])

  const shown = useMemo(() => {
    let now = whole.document
    for (const [place, { to }] of save.pending) now = withPlace(now, place, to)
    return now
  }, [whole.document, save.pending])

  const working: Working = {
    id,
    summary: whole,
    document: shown,
    marks: whole.marks ?? {},
    mayWrite,
    save,
    set: (place, to) => autosave.set(place, valueAt(whole.document, place), to),
    async change(operations) {
      await autosave.flush()
      const answer = await client(changeStrategy, { strategy: id, operations })
      await again()
      return answer
    },
    settle: autosave.settle,
    flush: autosave.flush,
    dismiss: autosave.dismiss,
  }
  return <WorkingContext value={working}>{children}</WorkingContext>
}

export function useWorking(): Working {
  const working = useContext(WorkingContext)
  if (working === null) throw new Error('WorkingProvider is missing')
  return working
}
