import { type InfiniteData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'
import { apiKey, useClient } from '../../ui-kit/api.tsx'
import { useLive } from '../../ui-kit/live.tsx'
import { useSession } from '../../ui-kit/session.tsx'
import { readMentions, readRiver } from '../endpoints.ts'
import type { Mention, RiverFilter } from '../schema.ts'

type Slice = { mentions: Mention[]; next: string | null }

/**
 * The river under one filter: pages by key, newest first, and what arrives meanwhile. New mentions wait in `waiting`
 * until somebody lets them in (`letIn`), so that nothing moves under the eyes; changed ones are read again in place.
 */
export function useRiver(filter: RiverFilter) {
  const client = useClient()
  const { organisation } = useSession()
  const queries = useQueryClient()
  const key = apiKey(readRiver, organisation.slug, filter)
  const query = useInfiniteQuery({
    queryKey: key,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      client(readRiver, { ...filter, ...(pageParam === undefined ? {} : { after: pageParam }) }, { signal }),
    getNextPageParam: (page: Slice) => page.next ?? undefined,
    staleTime: 60_000,
  })
  const [waiting, setWaiting] = useState<Mention[]>([])
  const overflow = useRef(false)
  const filterText = JSON.stringify(filter)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what waits belongs to the filter that it was read under
  useEffect(() => setWaiting([]), [filterText])

  const mentions = useMemo(() => unique(query.data?.pages.flatMap(page => page.mentions) ?? []), [query.data])
  const shown = useRef<Mention[]>([])
  shown.current = mentions
  const shownOf = (ids: string[]): string[] => {
    const known = new Set(shown.current.map(one => one.id))
    return ids.filter(id => known.has(id))
  }

  const change = (update: (mentions: Mention[]) => Mention[]) =>
    queries.setQueryData<InfiniteData<Slice>>(key, data =>
      data === undefined
        ? data
        : { ...data, pages: data.pages.map(page => ({ ...page, mentions: update(page.mentions) })) },
    )

  /** Reads some again; those that the filter no longer shows stay where they are until the page is read anew. */
  const reread = async (ids: string[]) => {
    const { mentions: fresh } = await client(readMentions, { ids, filter })
    const byId = new Map(fresh.map(one => [one.id, one]))
    change(list => list.map(one => byId.get(one.id) ?? one))
  }
  useLive('mentions-added', message => {
    const ids = idsOf(message)
    // Letting them in then reads everything anew.
    if (isCut(message)) overflow.current = true
    void client(readMentions, { ids, filter }).then(({ mentions: fresh }) => {
      // Nobody is reading an empty page: what arrives is shown at once.
      if (shown.current.length === 0) return void query.refetch()
      const known = new Set(shown.current.map(one => one.id))
      setWaiting(before => unique([...fresh.filter(one => !known.has(one.id)), ...before]).sort(newestFirst))
    }, ignore)
  })
  useLive('mentions-changed', message => {
    if (isCut(message)) return void query.refetch()
    const ids = shownOf(idsOf(message))
    if (ids.length > 0) void reread(ids).catch(ignore)
  })
  // What left at its source goes at once; of what somebody worked on, our own part stays.
  useLive('mentions-removed', message => {
    if (isCut(message)) return void query.refetch()
    const gone = new Set(idsOf(message))
    setWaiting(before => before.filter(one => !gone.has(one.id)))
    const ids = shownOf([...gone])
    if (ids.length === 0) return
    void client(readMentions, { ids, filter }).then(({ mentions: left }) => {
      const byId = new Map(left.map(one => [one.id, one]))
      change(list => list.flatMap(one => (gone.has(one.id) ? (byId.get(one.id) ?? []) : one)))
    }, ignore)
  })
  useLive('reconnected', () => void query.refetch())

  const letIn = () => {
    setWaiting([])
    if (overflow.current) {
      overflow.current = false
      void query.refetch()
      return
    }
    queries.setQueryData<InfiniteData<Slice>>(key, data => {
      const first = data?.pages[0]
      if (data === undefined || first === undefined) return data
      const merged = unique([...waiting, ...first.mentions]).sort(newestFirst)
      return { ...data, pages: [{ ...first, mentions: merged }, ...data.pages.slice(1)] }
    })
  }
  return { query, mentions, waiting, letIn, change, reread }
}

const idsOf = (message: Record<string, unknown>): string[] =>
  Array.isArray(message.ids) ? message.ids.filter((id): id is string => typeof id === 'string') : []
/** An announcement names a hundred at most, and none at all where it is about everything of an author or a source. */
const isCut = (message: Record<string, unknown>): boolean => Number(message.count ?? 0) > idsOf(message).length
// A live hint that could not be followed is no error of the page: the next reading brings what it announced.
const ignore = () => {}
const newestFirst = (a: Mention, b: Mention) =>
  a.publishedAt < b.publishedAt ? 1 : a.publishedAt > b.publishedAt ? -1 : a.id < b.id ? 1 : -1
const unique = (mentions: Mention[]): Mention[] => [...new Map(mentions.map(one => [one.id, one])).values()]
