import { z } from 'zod'
import type { Reason } from '../errors.ts'
import { callGraph } from './ask-graph.ts'
import type { Draft, DraftMedia, DraftPart, Found, Posted, SendContext, State, Step } from './channel-contract.ts'
import { ConnectorError } from './connector-error.ts'
import type { ConnectorContext } from './contract.ts'
import { fetchedFrom } from './fetched-from.ts'
import { postsIn, toState } from './posted-state.ts'
import { reason } from './reasons.ts'
import { bareWords, sameWords } from './same-words.ts'
import { unexpected } from './unexpected.ts'

type Fields = Record<string, string>
type Asking = Pick<ConnectorContext, 'http' | 'now' | 'signal' | 'secret'>

/** What stands at the account, the latest first. */
export type Standing = Posted & { text: string; files: number }

/**
 * What differs between Instagram and Threads. Both publish in two requests: a container, which nobody sees and which waits
 * while the network fetches the files, then the word that publishes it.
 */
export type ContainerNetwork<Options> = {
  api: string
  /** What comes before `/threads`, `/media`: the account's number, or `me`. */
  account(ctx: Asking): Promise<string>
  /** Names of what is asked: containers, their publishing, their state, how many posts are left today. */
  names: { make: string; publish: string; status: string; quota: string }
  /** The field of the quota that counts this post; `config` of the same beginning holds the limit. */
  quotaOf(answered: Posted | undefined): '' | 'reply_'
  /** A container of one file, on its own or within several. */
  file(media: DraftMedia, address: string, within: boolean, options: Options): Fields
  /** What only the whole post has: its words, what it answers. `null` file: words alone. */
  whole(draft: Draft<Options>, part: DraftPart, answered: Posted | undefined): Fields
  standing(ctx: Asking, account: string, since: Date, answers: boolean): Promise<{ posts: Standing[]; whole: boolean }>
}

/** `files`: containers that are ready, of a post with several; `under`: the one that is being prepared. */
const progress = z.object({
  account: z.string(),
  files: z.array(z.string()),
  under: z.string().nullable(),
  asked: z.number(),
  begunAt: z.iso.datetime(),
})
type Progress = z.output<typeof progress> & { posts: Posted[] }

/** A container ends after a day: what lay longer is begun anew. */
const longest = 20 * 3_600_000
/** A file that is not ready after some ten minutes will not be. */
const mostAsked = 60
const askAgain = 10_000
/** Between the network's clock and ours. */
const slack = 60_000

const quota = z.object({ data: z.array(z.record(z.string(), z.unknown())).min(1) })
const quotaConfig = z.object({ quota_total: z.number() })
const made = z.object({ id: z.string().min(1) })
const address = z.object({ permalink: z.url() })

export function publishingByContainers<Settings extends z.ZodObject, Options>(network: ContainerNetwork<Options>) {
  type Context = SendContext<Settings>
  const { api, names } = network
  const host = new URL(api).host

  async function next(ctx: Context, draft: Draft<Options>, state: State | null): Promise<Step> {
    ctx.signal.throwIfAborted()
    const at = progressIn(state)
    if (at === null || ctx.now.getTime() - Date.parse(at.begunAt) > longest) return begin(ctx, postsIn(state))
    const part = draft.parts[at.posts.length] ?? { text: '', media: [] }
    if (at.under === null) return later({ ...at, under: await make(ctx, draft, part, at), asked: 0 })
    const status = await statusOf(ctx, at.under)
    if (status === 'EXPIRED') return begin(ctx, at.posts)
    if (status === 'IN_PROGRESS') {
      if (at.asked >= mostAsked) throw failed(part, at)
      return later({ ...at, asked: at.asked + 1 }, new Date(ctx.now.getTime() + askAgain))
    }
    // A person said that it is not there, and it is.
    if (status === 'PUBLISHED') return readBack(ctx, draft, at, new Date(at.begunAt), null)
    if (status !== 'FINISHED') throw failed(part, at)
    if (part.media.length > 1 && at.files.length < part.media.length)
      return later({ ...at, files: [...at.files, at.under], under: null })
    await ctx.intend()
    const id = await idIn(
      callGraph(ctx, 'POST', `${api}/${at.account}/${names.publish}`, { creation_id: at.under }),
      'post',
    )
    // The post is out, whether its address can be read or not.
    const url = await addressOf(ctx, id).catch(() => null)
    return afterPart(draft, at, { id, url, at: ctx.now }, ctx.now)
  }

  /** Whether the container was published is the network's own word; what it became is read off the account. */
  async function find(
    ctx: Context,
    draft: Draft<Options>,
    state: State | null,
    begunAt: Date,
    known: ReadonlySet<string>,
  ): Promise<Found> {
    const at = progressIn(state)
    if (at?.under == null) return { found: 'no' }
    const status = await statusOf(ctx, at.under)
    if (status === 'IN_PROGRESS') throw unexpected(api, 'post')
    if (status !== 'PUBLISHED') return { found: 'no' }
    try {
      return { found: 'yes', step: await readBack(ctx, draft, at, begunAt, known) }
    } catch (error) {
      if (!(error instanceof ConnectorError) || error.kind !== 'rejected') throw error
      return { found: 'unknown', reason: error.reason }
    }
  }

  /**
   * Ours has its words and as many files. Throws `unavailable` where it is not shown yet, `rejected` where it cannot be told.
   *
   * @param known ids of posts that are other sends'; null: they are not known, so that files without words tell nothing
   */
  async function readBack(
    ctx: Context,
    draft: Draft<Options>,
    at: Progress,
    begunAt: Date,
    known: ReadonlySet<string> | null,
  ): Promise<Step> {
    const { text, media } = draft.parts[at.posts.length] ?? { text: '', media: [] }
    const since = new Date(begunAt.getTime() - slack)
    const { posts, whole } = await network.standing(ctx, at.account, since, at.posts.length > 0)
    const ours = new Set(at.posts.map(each => each.id))
    const found = posts.filter(
      each =>
        each.at >= since &&
        each.files === media.length &&
        sameWords(each.text, text) &&
        !known?.has(each.id) &&
        !ours.has(each.id),
    )
    if (found[0] === undefined && whole) throw unexpected(api, 'post')
    if (found.length !== 1 || (known === null && bareWords(text) === ''))
      throw new ConnectorError('rejected', reason(found.length > 0 ? 'find-alike' : 'find-too-far', { host }))
    const { id, url, at: publishedAt } = found[0]!
    return afterPart(draft, at, { id, url, at: publishedAt }, ctx.now)
  }

  /** Before anything is made: whether today's posts are used up. */
  async function begin(ctx: Context, posts: Posted[]): Promise<Step> {
    const account = await network.account(ctx)
    const kind = network.quotaOf(posts[0])
    const fields = { fields: `${kind}quota_usage,${kind}config` }
    const read = quota.safeParse(await callGraph(ctx, 'GET', `${api}/${account}/${names.quota}`, fields))
    const used = z.number().safeParse(read.data?.data[0]?.[`${kind}quota_usage`])
    const config = quotaConfig.safeParse(read.data?.data[0]?.[`${kind}config`])
    if (!used.success || !config.success) throw unexpected(api, 'account')
    const most = config.data.quota_total
    if (used.data >= most)
      throw new ConnectorError('rate-limit', reason('quota-used', { host, most }), {
        retryAt: new Date(ctx.now.getTime() + 3_600_000),
      })
    return later(fresh(account, posts, ctx.now))
  }

  function make(ctx: Context, draft: Draft<Options>, part: DraftPart, at: Progress): Promise<string> {
    const { media } = part
    const within = media.length > 1
    const one = within ? media[at.files.length] : media[0]
    const file = one === undefined ? {} : network.file(one, fetchedFrom(one, host), within, draft.options)
    const several: Fields = within ? { media_type: 'CAROUSEL', children: at.files.join(',') } : file
    const fields = within && one !== undefined ? file : { ...several, ...network.whole(draft, part, at.posts.at(-1)) }
    return idIn(callGraph(ctx, 'POST', `${api}/${at.account}/${names.make}`, fields), 'media')
  }

  async function statusOf(ctx: Context, container: string): Promise<string> {
    const value = await callGraph(ctx, 'GET', `${api}/${encodeURIComponent(container)}`, { fields: names.status })
    const read = z.record(z.string(), z.unknown()).safeParse(value)
    const status = z.string().safeParse(read.data?.[names.status])
    if (!status.success) throw unexpected(api, 'media')
    return status.data
  }

  const addressOf = async (ctx: Context, id: string): Promise<string> =>
    address.parse(await callGraph(ctx, 'GET', `${api}/${encodeURIComponent(id)}`, { fields: 'permalink' })).permalink

  async function idIn(value: Promise<unknown>, what: 'media' | 'post'): Promise<string> {
    const read = made.safeParse(await value)
    if (!read.success) throw unexpected(api, what)
    return read.data.id
  }

  const failed = ({ media }: DraftPart, at: Progress) =>
    new ConnectorError(
      'rejected',
      reason('media-failed', { host, name: media[at.files.length]?.name ?? media[0]?.name ?? '–' }),
    )

  return { next, find, anew }
}

/**
 * A container that failed stays so, and so may its children: only the parts that are out stay. One that was published and
 * could not be told among the posts is never made a second time.
 */
const anew = (state: State, { code }: Reason): State =>
  code === 'connectors.find-alike' || code === 'connectors.find-too-far' ? state : { posts: toState(postsIn(state)) }

const progressIn = (state: State | null): Progress | null => {
  const read = progress.safeParse(state)
  return read.success ? { ...read.data, posts: postsIn(state) } : null
}

const fresh = (account: string, posts: Posted[], now: Date): Progress => ({
  account,
  files: [],
  under: null,
  asked: 0,
  begunAt: now.toISOString(),
  posts,
})

const later = (at: Progress, notBefore?: Date): Step => ({
  done: false,
  state: { ...at, posts: toState(at.posts) },
  ...(notBefore === undefined ? {} : { notBefore }),
  ...(at.posts.length > 0 ? { posts: at.posts } : {}),
})

function afterPart<Options>(draft: Draft<Options>, at: Progress, posted: Posted, now: Date): Step {
  const posts = [...at.posts, posted]
  return posts.length < draft.parts.length ? later(fresh(at.account, posts, now)) : { done: true, posts }
}
