import { useQueryClient } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext, useEffect, useMemo, useSyncExternalStore } from 'react'
import { AppError } from '../../errors.ts'
import { apiKey, useClient, useRefresh } from '../../ui-kit/api.tsx'
import { type LiveMessage, useLive } from '../../ui-kit/live.tsx'
import { useCan, useSession } from '../../ui-kit/session.tsx'
import { changeStrategy, readStrategy } from '../endpoints.ts'
import type { Strategy, StrategySummary, WholeStrategy } from '../schema.ts'
import { keepSaved, markOld } from './after-change.ts'
import { type Autosave, createAutosave, type SaveState } from './autosave.ts'
import { withPlace } from './set-place.ts'
import { type Acts, useActs } from './use-acts.ts'

/** The strategy that somebody works on, with what was typed and is not yet acknowledged, and what can be done to it. */
export type Working = Acts & {
  id: number
  summary: StrategySummary
  document: Strategy
  marks: NonNullable<WholeStrategy['marks']>
  mayWrite: boolean
  save: SaveState
}

const WorkingContext = createContext<Working | null>(null)

/** One a strategy, for as long as the page lives: what is typed outlives the page on which it was typed. */
const autosaves = new Map<string, Autosave>()

export function WorkingProvider(props: { id: number; whole: WholeStrategy; children: ReactNode }) {
  const { id, children } = props
  const { organisation, user } = useSession()
  const client = useClient()
  const queries = useQueryClient()
  const refresh = useRefresh()
  const slug = organisation.slug
  // What is acknowledged stands in the kept text at once, and reaches the readers of that text a moment later: in between
  // they would show what stood before, and whoever chooses something then would contradict themselves.
  const kept = () => queries.getQueryData<WholeStrategy>(apiKey(readStrategy, slug, { strategy: id, marks: true }))
  const whole = kept() ?? props.whole
  const mayWrite = useCan('plan.write') && !whole.archived
  const again = async (places: readonly string[] | 'any') => {
    await refresh(readStrategy)
    markOld(queries, slug, id, places)
  }
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
        const whole = keepSaved(queries, slug, user.name, answer, sent)
        if (!whole) void queries.invalidateQueries({ queryKey: apiKey(readStrategy, slug) })
        if (answer.change !== null || !whole) markOld(queries, slug, id, whole ? [...sent.keys()] : 'any')
      },
    })
    autosaves.set(key, made)
    return made
  }, [client, id, key, queries, slug, user.name])
  const save = useSyncExternalStore(autosave.subscribe, autosave.state)
  const acts = useActs(id, autosave)
  useLive('strategy-changed', message => {
    const changed = readChange(message)
    if (changed.id !== id) return
    // The news of one's own change may come before its answer: what is known by then needs no second reading.
    setTimeout(() => {
      if ((kept()?.revision ?? -1) < changed.revision) void again(changed.places)
    }, ownAnswerMs)
  })
  // Days and facts move findings and readings without anybody writing.
  const ofThis = (message: LiveMessage) => Number(message.id) === id
  useLive('findings-changed', message => ofThis(message) && markOld(queries, slug, id, []))
  useLive('readings-changed', message => ofThis(message) && markOld(queries, slug, id, ['objectives']))
  useLive('reconnected', () => void again('any'))

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
    ...acts,
  }
  return <WorkingContext value={working}>{children}</WorkingContext>
}

export function useWorking(): Working {
  const working = useContext(WorkingContext)
  if (working === null) throw new Error('WorkingProvider is missing')
  return working
}

const ownAnswerMs = 600

/** What the announcement tells; places beyond the first fifty are not named in it. */
function readChange(message: LiveMessage): { id: number; revision: number; places: string[] | 'any' } {
  const { revision, places } = message
  return {
    id: Number(message.id),
    revision: typeof revision === 'number' ? revision : Number.POSITIVE_INFINITY,
    places: Array.isArray(places) && places.length < 50 ? places.map(String) : 'any',
  }
}
