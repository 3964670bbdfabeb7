import { z } from 'zod'
import type { Posted, State } from './channel-contract.ts'

const kept = z.object({ id: z.string(), url: z.string().nullable(), at: z.iso.datetime() })

/** Posts as members of a connector's state, which is JSON. */
export const toState = (posts: Posted[]): State[] => posts.map(({ id, url, at }) => ({ id, url, at: at.toISOString() }))

/** What `toState` put under `posts`; none where nothing was made yet. */
export const postsIn = (state: State | null): Posted[] =>
  z
    .array(kept)
    .catch([])
    .parse(state?.posts)
    .map(({ id, url, at }) => ({ id, url, at: new Date(at) }))
