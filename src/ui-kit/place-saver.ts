/**
 * A place (`aim`, `themes/eau`, `variants/<id>`) that was changed here and is not yet acknowledged. `before` is what the
 * writer saw: the value itself, or a version of the whole.
 */
export type Pending = { before: unknown; value: unknown }
export type SaverState = {
  /** `idle`: all is kept by the server. `waiting`: typed, sent soon. `failed`: kept in this browser, tried again. */
  status: 'idle' | 'waiting' | 'saving' | 'failed'
  pending: ReadonlyMap<string, Pending>
  /** What somebody else wrote meanwhile, by place: who, and what was wanted here. */
  conflicts: ReadonlyMap<string, { by: string; value: unknown }>
  /** Not yet a value that the server takes (a day half typed): kept here until it is. */
  refused: ReadonlySet<string>
}
/** `before`: what a later change of the same place stands on. */
export type SaveAnswer = { kind: 'saved'; before: unknown } | { kind: 'changed'; by: string } | { kind: 'wrong' }
type Parts = {
  /** Throws when it did not get through. */
  send: (place: string, change: Pending) => Promise<SaveAnswer>
  store: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>
  key: string
  later: (run: () => void, ms: number) => () => void
}

const quietMs = 700
const retryMs = 5_000

export type PlaceSaver = ReturnType<typeof createPlaceSaver>

/** Keeps what somebody types: at once in this browser, soon on the server; what somebody else changed is never overwritten unseen. */
export function createPlaceSaver({ send, store, key, later }: Parts) {
  let state: SaverState = { status: 'idle', pending: recall(store, key), conflicts: new Map(), refused: new Set() }
  const listeners = new Set<() => void>()
  let stopTimer = () => {}
  let running: Promise<void> | null = null
  const tell = (change: Partial<SaverState>) => {
    state = { ...state, ...change }
    if (change.pending !== undefined) keep(store, key, state.pending)
    for (const listener of listeners) listener()
  }
  const plan = (ms: number) => {
    stopTimer()
    stopTimer = later(() => void flush(), ms)
  }
  const put = (place: string, pending: Pending | null) => {
    const next = new Map(state.pending)
    if (pending === null) next.delete(place)
    else next.set(place, pending)
    tell({ pending: next })
  }

  async function sendOne(place: string, one: Pending): Promise<void> {
    const answer = await send(place, one)
    const now = state.pending.get(place)
    if (answer.kind === 'saved') {
      // Typed on meanwhile: that now stands on what the server has.
      put(place, now === one || now === undefined ? null : { before: answer.before, value: now.value })
    } else if (answer.kind === 'changed') {
      tell({ conflicts: new Map(state.conflicts).set(place, { by: answer.by, value: (now ?? one).value }) })
      put(place, null)
    } else if (now === one) tell({ refused: new Set(state.refused).add(place) })
  }

  async function sendAll(): Promise<void> {
    const next = () => [...state.pending].find(([place]) => !state.refused.has(place))
    for (let one = next(); one !== undefined; one = next()) {
      tell({ status: 'saving' })
      try {
        await sendOne(...one)
      } catch {
        tell({ status: 'failed' })
        plan(retryMs)
        return
      }
    }
    tell({ status: 'idle' })
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
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    set(place: string, before: unknown, value: unknown) {
      const earlier = state.pending.get(place)
      const refused = new Set(state.refused)
      refused.delete(place)
      tell({ status: 'waiting', refused })
      put(place, { before: earlier === undefined ? before : earlier.before, value })
      plan(quietMs)
    },
    /** Sends at once what waits; true when the server has all of it. */
    flush,
    /** Lets go of what was typed at a place. */
    drop(place: string) {
      const refused = new Set(state.refused)
      refused.delete(place)
      tell({ refused })
      put(place, null)
    },
    /** Tries what was refused once more: something else that kept it from being taken has changed. */
    again() {
      tell({ refused: new Set(), status: 'waiting' })
      return flush()
    },
    /** `mine`: writes what was wanted here over what stands now. `theirs`: leaves what stands. */
    settle(place: string, whose: 'mine' | 'theirs', now: unknown) {
      const conflict = state.conflicts.get(place)
      const conflicts = new Map(state.conflicts)
      conflicts.delete(place)
      tell({ conflicts })
      if (conflict === undefined || whose === 'theirs') return
      put(place, { before: now, value: conflict.value })
      plan(0)
    },
  }
}

function recall(store: Parts['store'], key: string): Map<string, Pending> {
  try {
    const kept = JSON.parse(store.getItem(key) ?? '[]') as [string, Pending][]
    return new Map(Array.isArray(kept) ? kept : [])
  } catch {
    return new Map()
  }
}

function keep(store: Parts['store'], key: string, pending: ReadonlyMap<string, Pending>): void {
  try {
    if (pending.size === 0) store.removeItem(key)
    else store.setItem(key, JSON.stringify([...pending]))
  } catch {
    // A full or closed store: what is typed is still sent.
  }
}
