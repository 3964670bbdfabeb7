import { AppError, type ErrorCode, type ErrorParams, type ErrorStatus } from '../../errors.ts'
import type { ChangeConflict } from '../schema.ts'
import type { Pending, Refused } from './autosave.ts'

/** What somebody typed and the server does not have: on its way, met by another's change, or refused. */
export type Unsaved = {
  pending: ReadonlyMap<string, Pending>
  conflicts: readonly ChangeConflict[]
  refused: readonly Refused[]
}
type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>
type Stored = { pending: [string, Pending][]; conflicts: ChangeConflict[]; refused: Refused[] }

export function recall(store: Store, key: string): Unsaved {
  try {
    const read = JSON.parse(store.getItem(key) ?? '[]') as Stored | Stored['pending']
    // What an earlier Vigie kept: a plain list of what was on its way.
    const { pending, conflicts, refused } = Array.isArray(read) ? { pending: read, conflicts: [], refused: [] } : read
    return {
      pending: new Map(pending),
      conflicts,
      refused: refused.map(one => ({ ...one, error: errorOf(one.error) })),
    }
  } catch {
    return { pending: new Map(), conflicts: [], refused: [] }
  }
}

/**
 * Keeps what is unsaved here in the place of what was (`before`). What another tab of the same person keeps stays: each
 * takes away only what it put there.
 */
export function keep(store: Store, key: string, before: Unsaved, now: Unsaved): void {
  try {
    const { pending, conflicts, refused } = merged(recall(store, key), before, now)
    if (pending.size + conflicts.length + refused.length === 0) {
      store.removeItem(key)
      return
    }
    const stored: Stored = {
      pending: [...pending],
      conflicts: [...conflicts],
      refused: refused.map(one => ({ ...one, error: plain(one.error) })),
    }
    store.setItem(key, JSON.stringify(stored))
  } catch {
    // A full or forbidden store: what is typed still goes to the server.
  }
}

function merged(kept: Unsaved, before: Unsaved, now: Unsaved): Unsaved {
  const pending = new Map(kept.pending)
  for (const [place, one] of before.pending) if (alike(pending.get(place), one)) pending.delete(place)
  for (const [place, one] of now.pending) pending.set(place, one)
  const others = <T>(all: readonly T[], own: readonly T[], still: readonly T[]) => [
    ...all.filter(one => ![...own, ...still].some(other => alike(one, other))),
    ...still,
  ]
  return {
    pending,
    conflicts: others(kept.conflicts, before.conflicts, now.conflicts),
    refused: others(kept.refused, before.refused, now.refused),
  }
}

const alike = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

type PlainError = { code: ErrorCode; params: ErrorParams; status: ErrorStatus; sentence: string | null }

/** The server's sentence (its `cause` in the browser) stays with the value that it refused. */
const plain = (error: unknown): PlainError | null =>
  error instanceof AppError
    ? {
        code: error.code,
        params: error.params,
        status: error.status,
        sentence: typeof error.cause === 'string' ? error.cause : null,
      }
    : null

function errorOf(stored: unknown): unknown {
  if (stored === null) return null
  const { code, params, status, sentence } = stored as PlainError
  return new AppError(code, params, { status, ...(sentence === null ? {} : { cause: sentence }) })
}
