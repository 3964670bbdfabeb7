import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import type { Account, Channel, Draft, Limits, Posted, SendContext, State, Step } from '../channel-contract.ts'
import { ConnectorError } from '../connector-error.ts'
import { postsIn, toState } from '../posted-state.ts'
import { reason } from '../reasons.ts'
import { imaginaryOrganisation } from './profile.ts'
import { publish, wallOf } from './wall.ts'

const settings = z.object({
  /** Whose posts these are: two channels of one name share them. */
  name: z.string().trim().min(1).max(60).default('museedelarive'),
  /** What this network does with a post, so that every ending can be seen. */
  behaviour: z.enum(['accepts', 'slow', 'waits', 'refuses', 'loses-answers', 'hides', 'signed-out']).default('accepts'),
})
type Settings = typeof settings
const options = z.object({})
type Context = SendContext<Settings>

const slowness = 5_000
const patience = 60_000

const limits: Limits = {
  body: 'plain',
  title: 'none',
  titleMax: null,
  summaryMax: null,
  text: { max: 500, unit: 'graphemes', maxBytes: null, linkCounts: 23 },
  parts: 25,
  images: {
    most: 4,
    least: 0,
    types: ['image/jpeg', 'image/png', 'image/webp', 'image/gif'],
    maxBytes: 8_000_000,
    maxPixels: null,
    maxSeconds: null,
    ratio: null,
  },
  videos: null,
  mixed: false,
  altMax: 1500,
  linkCard: true,
  hashtagsMax: null,
}

/**
 * An account at the imaginary network: what it publishes stands in this process's memory, nobody else can see it, and a
 * setting makes it slow, refuse, ask for patience or lose its answers.
 */
export const channel: Channel<Settings, typeof options> = {
  settings,
  auth: 'none',
  identify: async ({ settings: { name, behaviour } }): Promise<Account> => {
    if (behaviour === 'signed-out') throw new ConnectorError('auth', reason('imaginary-signed-out', {}))
    return {
      key: `imaginary:${name}`,
      name,
      handle: name,
      url: addressOf(name),
      avatarUrl: null,
      expiresAt: null,
      warnings: [reason('imaginary', {})],
    }
  },
  publish: {
    options,
    limits,
    repeat: 'look',
    next,
    find: async (ctx, draft, state, begunAt) => {
      const wall = wallOf(ctx.settings.name, ctx.now)
      if (ctx.settings.behaviour === 'hides' || begunAt < wall.since)
        return { found: 'unknown', reason: reason('imaginary-unknown', {}) }
      const posts = postsIn(state)
      const place = placeOf(ctx.key, posts)
      const made = [...wall.posts.values()].find(each => each.place === place)
      return made === undefined ? { found: 'no' } : { found: 'yes', step: after(draft, [...posts, made.posted]) }
    },
    edit: async (ctx, draft, posts) => {
      const wall = wallOf(ctx.settings.name, ctx.now)
      await ctx.intend()
      for (const [index, { id }] of posts.entries()) {
        const made = wall.posts.get(id)
        if (made === undefined) throw new ConnectorError('gone', reason('imaginary-gone', {}))
        made.text = draft.parts[index]?.text ?? made.text
      }
      return posts
    },
    remove: async (ctx, posts) => {
      const wall = wallOf(ctx.settings.name, ctx.now)
      for (const { id } of posts) wall.posts.delete(id)
    },
  },
}

async function next(ctx: Context, draft: Draft, state: State | null): Promise<Step> {
  const { name, behaviour } = ctx.settings
  const wall = wallOf(name, ctx.now)
  const posts = postsIn(state)
  const place = placeOf(ctx.key, posts)
  ctx.signal.throwIfAborted()
  await ctx.intend()
  if (behaviour === 'slow') await wait(slowness, undefined, { signal: ctx.signal })
  if (behaviour === 'signed-out') throw new ConnectorError('auth', reason('imaginary-signed-out', {}))
  if (behaviour === 'refuses') throw new ConnectorError('rejected', reason('imaginary-refused', {}))
  if (behaviour === 'waits' && !wall.asked.has(place)) {
    wall.asked.add(place)
    const retryAt = new Date(ctx.now.getTime() + patience)
    throw new ConnectorError('rate-limit', reason('imaginary-busy', {}), { retryAt })
  }
  const text = draft.parts[posts.length]?.text ?? ''
  const posted = publish(wall, { place, text }, addressOf(name), ctx.now)
  if (behaviour === 'loses-answers' || behaviour === 'hides')
    throw new ConnectorError('unavailable', reason('imaginary-silent', {}))
  return after(draft, [...posts, posted])
}

/** The same again for the same part of an entry. */
const placeOf = (key: string, posts: Posted[]): string => `${key}-${posts.length + 1}`
const addressOf = (name: string) => `${imaginaryOrganisation.site}/@${encodeURIComponent(name)}`
const after = (draft: Draft, posts: Posted[]): Step =>
  posts.length < draft.parts.length ? { done: false, state: { posts: toState(posts) }, posts } : { done: true, posts }
