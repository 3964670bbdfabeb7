import { type InfiniteData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'
import { apiKey, useClient } from '../../../ui-kit/api.tsx'
import { useLive } from '../../../ui-kit/live.tsx'
import { useSession } from '../../../ui-kit/session.tsx'
import { useGathered } from '../../../ui-kit/use-gathered.ts'
import { readMentions, readRiver } from '../../endpoints.ts'
import type { Mention, RiverFilter } from '../../schema.ts'
import { idsOf, isCut } from './read-announcement.ts'

/** Milliseconds between two looks at what arrives, and mentions that one look may ask for. */
const pause = 2_000
const mostAtOnce = 500

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
  /** Reads some again; those that the filter no longer shows leave. */
  const settle = async (ids: string[]) => {
    const { mentions: fresh } = await client(readMentions, { ids, filter })
    const byId = new Map(fresh.map(one => [one.id, one]))
    change(list => list.flatMap(one => (ids.includes(one.id) ? (byId.get(one.id) ?? []) : one)))
  }
  // A page on its way may have been read before what is announced now: that is followed again once it is here.
  const readings = { reread, settle }
  const late = useRef({ reread: new Set<string>(), settle: new Set<string>() })
  const follow = (ids: string[], how: keyof typeof readings) => {
    if (queries.isFetching({ queryKey: key, exact: true }) > 0) for (const id of ids) late.current[how].add(id)
    const shownNow = shownOf(ids)
    if (shownNow.length > 0) void readings[how](shownNow).catch(ignore)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each page that came
  useEffect(() => {
    if (query.isFetching) return
    for (const how of ['reread', 'settle'] as const) {
      const ids = [...late.current[how]].slice(-mostAtOnce)
      late.current[how].clear()
      follow(ids, how)
    }
  }, [query.isFetching])
  // A busy network announces twice a second: the first is followed at once, the next ones together.
  const arrived = useRef(new Set<string>())
  const lookAtArrived = useGathered(
    () => {
      const ids = [...arrived.current]
      arrived.current.clear()
      // Letting them in then reads everything anew.
      if (ids.length > mostAtOnce) overflow.current = true
      void client(readMentions, { ids: ids.slice(-mostAtOnce), filter }).then(({ mentions: fresh }) => {
        // Nobody is reading an empty page: what arrives is shown at once.
        if (shown.current.length === 0) return void query.refetch()
        const known = new Set(shown.current.map(one => one.id))
        setWaiting(before => unique([...fresh.filter(one => !known.has(one.id)), ...before]).sort(newestFirst))
      }, ignore)
    },
    pause,
    true,
  )
  const readAnew = useGathered(() => void query.refetch(), 5 * pause, true)
  useLive('mentions-added', message => {
    if (isCut(message)) overflow.current = true
    for (const id of idsOf(message)) arrived.current.add(id)
    lookAtArrived()
  })
  useLive('mentions-changed', message => {
    if (isCut(message)) return readAnew()
    follow(idsOf(message), 'reread')
  })
  // What left at its source goes at once; of what somebody worked on, our own part stays.
  useLive('mentions-removed', message => {
    if (isCut(message)) return readAnew()
    const ids = idsOf(message)
    setWaiting(before => before.filter(one => !ids.includes(one.id)))
    follow(ids, 'settle')
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
  return { query, mentions, waiting, letIn, change, settle }
}

// A live hint that could not be followed is no error of the page: the next reading brings what it announced.
const ignore = () => {}
const newestFirst = (a: Mention, b: Mention) =>
  a.publishedAt < b.publishedAt ? 1 : a.publishedAt > b.publishedAt ? -1 : a.id < b.id ? 1 : -1
const unique = (mentions: Mention[]): Mention[] => [...new Map(mentions.map(one => [one.id, one])).values()]
