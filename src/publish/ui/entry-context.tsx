import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'
import { AppError } from '../../errors.ts'
import { useClient, usePatch, useRefresh } from '../../ui-kit/api.tsx'
import { useLive } from '../../ui-kit/live.tsx'
import { createPlaceSaver, type PlaceSaver, type SaverState } from '../../ui-kit/place-saver.ts'
import { useSession } from '../../ui-kit/session.tsx'
import {
  changeEntry,
  listComments,
  markEntrySeen,
  readApproval,
  readEntry,
  readEntryCheck,
  readEntryLinks,
} from '../endpoints.ts'
import type { EntryView } from '../schema.ts'
import { changeOf, type DraftField, draftOf, type EntryDraft, type VariantDraft, withPending } from './entry-draft.ts'

type Writing = {
  entry: EntryView
  draft: EntryDraft
  mayEdit: boolean
  /** The version up to which the reader has read what others wrote; what is newer is shown as new. */
  looked: number
  markRead: () => void
  /** The version that the server has, also right after a save: what is submitted or decided is what was seen. */
  latest: () => number
  saver: PlaceSaver
  state: SaverState
  /** What the server said to a change that it did not take; null: nothing. */
  problem: unknown
  /** The text was submitted or approved: the writer is asked before it is opened again. */
  asksToReopen: boolean
  reopen: () => void
  letGo: () => void
  set: <F extends DraftField>(field: F, value: EntryDraft[F]) => void
  setVariant: (id: string, value: VariantDraft | null) => void
}

const WritingContext = createContext<Writing | null>(null)

export function useWriting(): Writing {
  const writing = useContext(WritingContext)
  if (writing === null) throw new Error('EntryProvider is missing')
  return writing
}

/** Whether a passing fault (no connection, a busy server) kept a change from being taken: it is tried again. */
const passes = (error: unknown): boolean => !(error instanceof AppError) || error.status >= 500 || error.status === 429

/** An entry being written: autosave place by place, what others changed never overwritten unseen. */
export function EntryProvider({ entry: read, children }: { entry: EntryView; children: ReactNode }) {
  const client = useClient()
  const patch = usePatch()
  const refresh = useRefresh()
  const { organisation, user } = useSession()
  const [problem, setProblem] = useState<unknown>(null)
  const [asksToReopen, setAsksToReopen] = useState(false)
  const mayReopen = useRef(false)
  // What was saved last is known here before the kept answer tells it to its readers: in between, what was typed and is
  // acknowledged would be gone from the page for a moment, and the caret with it.
  const acknowledged = useRef(read)
  if (read.version >= acknowledged.current.version) acknowledged.current = read
  const entry = acknowledged.current
  const { id } = entry
  const [looked, setLooked] = useState(read.seenVersion ?? read.version)
  // One's own words are no news.
  if (entry.version === looked + 1 && entry.updatedBy === user.name) setLooked(entry.version)
  useEffect(() => {
    patch(readEntry, { id }, kept => ({ ...kept, seenVersion: looked }))
    // Nothing hangs on it but what is shown as new next time.
    void client(markEntrySeen, { id, version: looked }).catch(() => {})
  }, [client, patch, id, looked])

  const [saver] = useState(() =>
    createPlaceSaver({
      async send(place, { before, value }) {
        try {
          const change = { ...changeOf(place, value), reopen: mayReopen.current }
          const answer = await client(changeEntry, { id, version: Number(before), ...change })
          acknowledged.current = answer.entry
          patch(readEntry, { id }, () => answer.entry)
          setProblem(null)
          if (!answer.saved) return { kind: 'changed', by: answer.entry.updatedBy }
          void refresh(readEntryCheck, readApproval)
          return { kind: 'saved', before: answer.entry.version }
        } catch (error) {
          if (passes(error)) throw error
          if (error instanceof AppError && error.code === 'publish.would-reopen') setAsksToReopen(true)
          else setProblem(error)
          return { kind: 'wrong' }
        }
      },
      store: window.localStorage,
      key: `vigie.entry.${organisation.slug}.${user.id}.${id}`,
      later(run, ms) {
        const timer = setTimeout(run, ms)
        return () => clearTimeout(timer)
      },
    }),
  )
  const state = useSyncExternalStore(saver.subscribe, saver.state)
  useEffect(() => () => void saver.flush(), [saver])
  const readAgain = (message: { id?: string }) => {
    if (message.id === undefined || message.id === id)
      void refresh(readEntry, readEntryCheck, readEntryLinks, readApproval, listComments)
  }
  useLive('entries-changed', readAgain)
  useLive('sends-changed', readAgain)
  useLive('reconnected', () => readAgain({}))

  const draft = useMemo(() => withPending(draftOf(entry), state.pending), [entry, state.pending])
  const put = (place: string, value: unknown) => saver.set(place, acknowledged.current.version, value)
  const writing: Writing = {
    entry,
    draft,
    mayEdit: entry.may.includes('edit'),
    looked,
    markRead: () => setLooked(entry.version),
    latest: () => acknowledged.current.version,
    saver,
    state,
    problem,
    asksToReopen,
    reopen() {
      mayReopen.current = true
      setAsksToReopen(false)
      void saver.again().finally(() => {
        mayReopen.current = false
      })
    },
    letGo() {
      setAsksToReopen(false)
      setProblem(null)
      for (const place of saver.state().refused) saver.drop(place)
    },
    set: put,
    setVariant: (variantId, value) => put(`variants/${variantId}`, value),
  }
  return <WritingContext value={writing}>{children}</WritingContext>
}
