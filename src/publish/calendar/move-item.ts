import type { EntryState } from '../entries/entry-schema.ts'
import type { CalendarItem } from './calendar-items.ts'

/** Why an item stays where it is: what became of it, or that the reader may not. */
export type Unmovable = 'published' | 'sending' | 'unknown' | 'failed' | 'writers' | 'senders'

const waiting: ReadonlySet<EntryState> = new Set(['scheduled', 'held', 'late', 'due'])

/** Null: it may be moved. The server decides all the same. */
export function whyNotMoved({ state }: CalendarItem, may: { write: boolean; send: boolean }): Unmovable | null {
  if (state === 'published' || state === 'sending' || state === 'unknown' || state === 'failed') return state
  if (!may.write) return 'writers'
  return waiting.has(state) && !may.send ? 'senders' : null
}

/** What `publish.move-entry` is asked for: the entry's own time, and each variant that has one of its own. */
export function movesOf({ entry, variants }: CalendarItem): { id: string; variantId?: string }[] {
  const own = variants.filter(one => one.ownTime).map(one => ({ id: entry.id, variantId: one.id }))
  return own.length < variants.length || variants.length === 0 ? [{ id: entry.id }, ...own] : own
}
