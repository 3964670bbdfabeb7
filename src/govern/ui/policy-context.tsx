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
import { useCan, useSession } from '../../ui-kit/session.tsx'
import { changePolicy, readPolicy } from '../endpoints.ts'
import {
  type ChangePolicyInput,
  type EditorialPolicy,
  isPolicyList,
  type PolicyPart,
  type PolicyView,
} from '../schema.ts'

type Item = { id: string } & Record<string, unknown>
type Working = {
  view: PolicyView
  /** What the server has, with what is typed here on top. */
  document: EditorialPolicy
  mayWrite: boolean
  saver: PlaceSaver
  state: SaverState
  /** Sets a section, or an item of a list; null takes it out. */
  set: (part: PolicyPart, item: string | null, value: Record<string, unknown> | null) => void
}

const WorkingContext = createContext<Working | null>(null)

export function useWorkingPolicy(): Working {
  const working = useContext(WorkingContext)
  if (working === null) throw new Error('PolicyProvider is missing')
  return working
}

export function PolicyProvider({ view: read, children }: { view: PolicyView; children: ReactNode }) {
  const client = useClient()
  const patch = usePatch()
  const refresh = useRefresh()
  const { organisation, user } = useSession()
  const mayWrite = useCan('govern.write')
  // What was saved last is known here before the kept answer tells it to its readers: else the caret would jump.
  const acknowledged = useRef(read)
  if (read.revision >= acknowledged.current.revision) acknowledged.current = read
  const view = acknowledged.current
  const [saver] = useState(() =>
    createPlaceSaver({
      async send(place, { before, value }) {
        const [part = '', item] = place.split('/')
        const change = { part, ...(item === undefined ? {} : { item }), before: before ?? null, value: value ?? null }
        try {
          const { policy } = await client(changePolicy, change as ChangePolicyInput)
          acknowledged.current = policy
          patch(readPolicy, {}, () => ({ policy }))
          return { kind: 'saved', before: value }
        } catch (error) {
          if (!(error instanceof AppError)) throw error
          if (error.code === 'govern.part-changed') {
            await refresh(readPolicy)
            return { kind: 'changed', by: String(error.params.by) }
          }
          if (error.status === 422 || error.status === 400) return { kind: 'wrong' }
          throw error
        }
      },
      store: window.localStorage,
      key: `vigie.policy.${organisation.slug}.${user.id}`,
      later(run, ms) {
        const timer = setTimeout(run, ms)
        return () => clearTimeout(timer)
      },
    }),
  )
  const state = useSyncExternalStore(saver.subscribe, saver.state)
  useEffect(() => () => void saver.flush(), [saver])
  useLive('policy-changed', message => {
    if ((message.data as { by?: string } | undefined)?.by !== user.id) void refresh(readPolicy)
  })
  // A decision changes how the policy stands, whoever took it.
  useLive('policy-versions-changed', () => void refresh(readPolicy))
  const document = useMemo(() => withPending(view.document, state), [view.document, state])
  const set: Working['set'] = (part, item, value) => {
    const place = item === null ? part : `${part}/${item}`
    saver.set(place, valueAt(view.document, place), value)
  }
  return <WorkingContext value={{ view, document, mayWrite, saver, state, set }}>{children}</WorkingContext>
}

/** What stands at a place; null: nothing. */
export function valueAt(document: EditorialPolicy, place: string): unknown {
  const [part, item] = place.split('/') as [PolicyPart, string | undefined]
  if (item === undefined) return document[part] ?? null
  return ((document[part] ?? []) as Item[]).find(one => one.id === item) ?? null
}

function withPending(document: EditorialPolicy, { pending }: SaverState): EditorialPolicy {
  const next = { ...document } as Record<string, unknown>
  for (const [place, { value }] of pending) {
    const [part = '', item] = place.split('/')
    if (item === undefined) next[part] = value ?? undefined
    else if (isPolicyList(part)) next[part] = withItem((next[part] ?? []) as Item[], item, value as Item | null)
  }
  return next as EditorialPolicy
}

function withItem(list: Item[], id: string, value: Item | null): Item[] {
  if (value === null) return list.filter(one => one.id !== id)
  const at = list.findIndex(one => one.id === id)
  return at < 0 ? [...list, value] : list.with(at, value)
}
