import type { ChangeAnswer, ChangeConflict, Operation } from '../schema.ts'
import { keep, recall } from './autosave-store.ts'

/** One field that was changed here and not yet acknowledged. `before` is what the writer saw when the change began. */
export type Pending = { before: unknown; to: unknown }
export type Refused = { place: string; to: unknown; error: unknown }
export type SaveState = {
  /** `idle`: all is kept by the server. `waiting`: typed, sent soon. `saving`. `failed`: kept in this browser, tried again. */
  status: 'idle' | 'waiting' | 'saving' | 'failed'
  error: unknown
  pending: ReadonlyMap<string, Pending>
  conflicts: readonly ChangeConflict[]
  /** What the server refused (a wrong value, a right that was lost), with its reason: shown, not sent again. */
  refused: readonly Refused[]
  savedAt: Date | null
}
type Parts = {
  send: (operations: Operation[]) => Promise<ChangeAnswer>
  /** Where what was typed outlives the page. */
  store: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>
  key: string
  later: (run: () => void, ms: number) => () => void
  /** Called before what was sent is let go: whoever shows the text puts it in first. */
  onSaved: (answer: ChangeAnswer, sent: ReadonlyMap<string, Pending>) => void
  /** Whether sending the same again could never help. */
  isFinal: (error: unknown) => boolean
}

const quietMs = 700
const retryMs = 5_000

export type Autosave = {
  state: () => SaveState
  subscribe: (listener: () => void) => () => void
  set: (place: string, before: unknown, to: unknown) => void
  /** Sends at once what waits; true when the server has all of it. */
  flush: () => Promise<boolean>
  /** `mine`: writes again what was wanted. `theirs`: leaves what stands. */
  settle: (conflict: ChangeConflict, whose: 'mine' | 'theirs') => void
  /** Somebody read why it was refused. */
  dismiss: (refused: Refused) => void
}

/**
 * Keeps what somebody types: at once in this browser, soon on the server, in one set per pause. What the server has not
 * acknowledged is tried again and survives a reload; what somebody else changed meanwhile is shown, never overwritten.
 */
export function createAutosave({ send, store, key, later, onSaved, isFinal }: Parts): Autosave {
  let state: SaveState = {
    status: 'idle',
    error: null,
    ...recall(store, key),
    savedAt: null,
  }
  const listeners = new Set<() => void>()
  let stopTimer = () => {}
  let running: Promise<void> | null = null
  const tell = (change: Partial<SaveState>) => {
    const before = state
    state = { ...state, ...change }
    if (change.pending !== undefined || change.conflicts !== undefined || change.refused !== undefined)
      keep(store, key, before, state)
    for (const listener of listeners) listener()
  }
  const plan = (ms: number) => {
    stopTimer()
    stopTimer = later(() => void flush(), ms)
  }

  async function sendAll(): Promise<void> {
    // After a refusal one at a time, so that one wrong value holds nothing else up.
    let alone = false
    while (state.pending.size > 0) {
      const sent = alone ? new Map([...state.pending].slice(0, 1)) : state.pending
      tell({ status: 'saving' })
      try {
        const answer = await send(
          [...sent].map(([at, { before, to }]) => ({ do: 'set', at, to: to ?? null, before: before ?? null })),
        )
        onSaved(answer, sent)
        tell({ ...withConflicts(without(sent), answer.conflicts), error: null, savedAt: new Date() })
      } catch (error) {
        if (isFinal(error)) {
          if (sent.size > 1) {
            alone = true
            continue
          }
          const [[place, { to }]] = [...sent] as [[string, Pending]]
          tell({ pending: without(sent), refused: [...state.refused, { place, to, error }] })
          continue
        }
        tell({ status: 'failed', error })
        plan(retryMs)
        return
      }
    }
    tell({ status: 'idle' })
  }
  /** What waits, less what was sent; what was typed on meanwhile stays, now on top of what the server has. */
  function without(sent: ReadonlyMap<string, Pending>): Map<string, Pending> {
    const kept = new Map(state.pending)
    for (const [place, one] of sent) {
      const now = kept.get(place)
      if (now === one) kept.delete(place)
      else if (now !== undefined) kept.set(place, { before: one.to, to: now.to })
    }
    return kept
  }
  /** One conflict a place: what was typed on meanwhile is part of what is wanted there, and waits for the choice. */
  function withConflicts(pending: Map<string, Pending>, met: readonly ChangeConflict[]) {
    const places = new Set(met.map(one => one.at))
    const conflicts = [
      ...state.conflicts.filter(one => !places.has(one.at)),
      ...met.map(one => (pending.has(one.at) ? { ...one, wanted: pending.get(one.at)?.to } : one)),
    ]
    for (const place of places) pending.delete(place)
    return { pending, conflicts }
  }
  async function flush(): Promise<boolean> {
    stopTimer()
    running ??= sendAll().finally(() => {
      running = null
    })
    await running
    return state.pending.size === 0
  }

  if (state.pending.size > 0) plan(0)
  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    set(place, before, to) {
      const pending = new Map(state.pending)
      // An empty field is something that was seen, too.
      pending.set(place, { before: pending.has(place) ? pending.get(place)?.before : before, to })
      tell({ pending, status: state.status === 'saving' ? 'saving' : 'waiting' })
      plan(quietMs)
    },
    flush,
    settle(conflict, whose) {
      const pending = new Map(state.pending)
      if (whose === 'mine') pending.set(conflict.at, { before: conflict.now, to: conflict.wanted })
      tell({ conflicts: state.conflicts.filter(one => one !== conflict), pending })
      if (whose === 'mine') plan(0)
    },
    dismiss: refused => tell({ refused: state.refused.filter(one => one !== refused) }),
  }
}
