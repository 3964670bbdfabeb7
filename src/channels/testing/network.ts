import { z } from 'zod'
import {
  type Account,
  type Channel,
  type Connector,
  ConnectorError,
  type ConnectorErrorKind,
  createConnectors,
  type Draft,
  type Posted,
  type Publishing,
  type State,
  type Step,
} from '../../connectors/index.ts'
import { anyChannel } from '../../connectors/registry.ts'
import type { ErrorCode } from '../../errors.ts'

const settings = z.object({ server: z.string().min(1).default('a.example') })
const options = z.object({ visibility: z.enum(['all', 'few']).default('all') })

/** A refusal or a silence of the network, as a connector tells it. */
export const trouble = (kind: ConnectorErrorKind, retryAt: Date | null = null) =>
  new ConnectorError(
    kind,
    { code: 'connectors.answered' as ErrorCode, params: { host: 'a.example', status: 500 } },
    { retryAt },
  )

/** What the network does with the next request that makes something: takes it or not, and answers or not. */
export type Behaviour = { takes: boolean; answer: 'yes' | ConnectorError | Error; before?: ConnectorError | Error }
export const fine: Behaviour = { takes: true, answer: 'yes' }

export type Wall = {
  connector: Connector
  connectors: ReturnType<typeof createConnectors>
  /** What stands there, oldest first. */
  posts: { key: string; part: number; text: string; id: string }[]
  /** Behaviours of the next requests, in order; afterwards all is fine. */
  next: Behaviour[]
  /** Happens once while the network is asked: who it is, or for a step before its request is announced. */
  meanwhile: (() => Promise<void>) | null
  /** What `find` answers: looks at the wall, cannot tell, or fails. */
  find: 'looks' | 'cannot-tell' | ConnectorError
  account: Account
  /** `identify` throws it. */
  identify: ConnectorError | null
  asked: { secret: string | null; draft?: Draft }[]
  renewals: number
  registered: number
  revoked: string[]
}

const me: Account = {
  key: 'did:me',
  name: 'Musée',
  handle: 'musee.example',
  url: 'https://a.example/musee',
  avatarUrl: null,
  expiresAt: null,
  warnings: [],
}

/** A network of our own for tests: whatever it does is what the test put in. */
export function testWall(
  given: {
    repeat?: 'safe' | 'look'
    finds?: boolean
    auth?: Channel['auth']
    oauth?: Channel['oauth']
    anew?: Publishing['anew']
  } = {},
): Wall {
  const { repeat = 'look', finds = true, auth = 'secret', oauth, anew } = given
  const wall: Wall = {
    connector: null as never,
    connectors: null as never,
    posts: [],
    next: [],
    meanwhile: null,
    find: 'looks',
    account: me,
    identify: null,
    asked: [],
    renewals: 0,
    registered: 0,
    revoked: [],
  }
  const stepAfter = (draft: Draft, posts: Posted[]): Step =>
    posts.length < draft.parts.length ? { done: false, state: stateOf(posts), posts } : { done: true, posts }
  const passTime = async () => {
    const { meanwhile } = wall
    wall.meanwhile = null
    await meanwhile?.()
  }
  const channel = anyChannel({
    settings,
    auth,
    ...(oauth === undefined ? {} : { oauth: oauth as never }),
    async identify(ctx) {
      wall.asked.push({ secret: ctx.secret })
      await passTime()
      if (wall.identify !== null) throw wall.identify
      return wall.account
    },
    publish: {
      options,
      limits,
      repeat,
      ...(anew === undefined ? {} : { anew }),
      async next(ctx, draft, state) {
        wall.asked.push({ secret: ctx.secret, draft })
        const posts = postsOf(state, ctx.now)
        const how = wall.next.shift() ?? fine
        if (how.before !== undefined) throw how.before
        await passTime()
        await ctx.intend()
        const known = wall.posts.find(post => post.key === ctx.key && post.part === posts.length)
        if (how.takes && (repeat === 'look' || known === undefined))
          wall.posts.push({
            key: ctx.key,
            part: posts.length,
            text: draft.parts[posts.length]!.text,
            id: String(wall.posts.length + 1),
          })
        if (how.answer !== 'yes') throw how.answer
        const made = wall.posts.findLast(post => post.key === ctx.key && post.part === posts.length)!
        return stepAfter(draft, [...posts, { id: made.id, url: `https://a.example/${made.id}`, at: ctx.now }])
      },
      ...(finds
        ? {
            async find(ctx: { key: string; now: Date }, draft: Draft, state: State | null) {
              if (wall.find instanceof Error) throw wall.find
              if (wall.find === 'cannot-tell')
                return {
                  found: 'unknown' as const,
                  reason: { code: 'connectors.not-json' as ErrorCode, params: { host: 'a.example' } },
                }
              const posts = postsOf(state, ctx.now)
              const made = wall.posts.find(post => post.key === ctx.key && post.part === posts.length)
              if (made === undefined) return { found: 'no' as const }
              const all = [...posts, { id: made.id, url: `https://a.example/${made.id}`, at: ctx.now }]
              return { found: 'yes' as const, step: stepAfter(draft, all) }
            },
          }
        : {}),
      async edit(_ctx, draft, posts) {
        const how = wall.next.shift() ?? fine
        if (how.answer !== 'yes') throw how.answer
        posts.forEach((post, part) => {
          wall.posts.find(one => one.id === post.id)!.text = draft.parts[part]!.text
        })
        return posts
      },
      async remove(_ctx, posts) {
        const how = wall.next.shift() ?? fine
        if (how.answer !== 'yes') throw how.answer
        wall.posts = wall.posts.filter(one => !posts.some(post => post.id === one.id))
      },
    },
  } satisfies Channel<typeof settings, typeof options>)
  wall.connector = {
    id: 'wall',
    name: 'Wall',
    docs: 'https://a.example/docs',
    settings: z.object({}),
    auth: 'none',
    sourceRule: { maxAgeDays: null, keepAuthor: true, exportAllowed: true, onDelete: 'remove' },
    channel,
  } as unknown as Connector
  wall.connectors = createConnectors([wall.connector])
  return wall
}

const stateOf = (posts: Posted[]): State => ({ posts: posts.map(({ id, url }) => ({ id, url })) })
const postsOf = (state: State | null, at: Date): Posted[] =>
  ((state?.posts ?? []) as { id: string; url: string }[]).map(post => ({ ...post, at }))

const limits = {
  body: 'plain',
  title: 'none',
  titleMax: null,
  summaryMax: null,
  text: { max: 300, unit: 'graphemes', maxBytes: null, linkCounts: null },
  parts: 25,
  images: null,
  videos: null,
  mixed: false,
  altMax: null,
  linkCard: false,
  hashtagsMax: null,
} as const
