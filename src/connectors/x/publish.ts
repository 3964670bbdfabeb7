import { z } from 'zod'
import type { Draft, Posted, SendContext, State, Step } from '../channel-contract.ts'
import { ConnectorError } from '../connector-error.ts'
import { postsIn, toState } from '../posted-state.ts'
import { unexpected } from '../unexpected.ts'
import { unlessGone } from '../unless-gone.ts'
import { api } from './authorise.ts'
import { type Context, call } from './call.ts'
import type { ChannelSettings, PublishOptions } from './channel.ts'
import { continueUpload, startUpload, type Upload, uploadState } from './publish-media.ts'

export type OwnDraft = Draft<z.output<PublishOptions>>

const progress = z.object({ media: z.array(z.string()), upload: uploadState.nullable() })
type Progress = z.output<typeof progress> & { posts: Posted[] }
const begin: z.output<typeof progress> = { media: [], upload: null }

export const progressIn = (state: State | null): Progress => ({
  ...(state === null ? begin : progress.parse(state)),
  posts: postsIn(state),
})
const stateOf = ({ media, upload, posts }: Progress): State => ({ media, upload, posts: toState(posts) })

/** What went up without being shown is not kept for long. */
export const anew = (state: State): State => stateOf({ ...begin, posts: postsIn(state) })

/** Files of a part first, a piece a step, which nobody sees; then the part itself. */
export async function next(ctx: SendContext<ChannelSettings>, draft: OwnDraft, state: State | null): Promise<Step> {
  ctx.signal.throwIfAborted()
  const at = progressIn(state)
  const part = draft.parts[at.posts.length] ?? { text: '', media: [] }
  const media = part.media[at.media.length]
  if (media !== undefined) {
    const upload = at.upload === null ? await startUpload(ctx, media) : await continueUpload(ctx, media, at.upload)
    return upload.ready
      ? later({ ...at, media: [...at.media, upload.id], upload: null })
      : later({ ...at, upload }, ctx, upload)
  }
  await ctx.intend()
  const { value } = await post(ctx, bodyOf(draft, at))
  const posted = toPosted(value, ctx.now)
  if (posted === null) throw unexpected(api, 'post')
  return afterPart(draft, at, posted)
}

/** What follows once a part stands. */
export function afterPart(draft: OwnDraft, at: Progress, posted: Posted): Step {
  const posts = [...at.posts, posted]
  return posts.length < draft.parts.length
    ? { done: false, state: stateOf({ ...begin, posts }), posts }
    : { done: true, posts }
}

const later = (at: Progress, ctx?: Context, upload?: Upload): Step => ({
  done: false,
  state: stateOf(at),
  ...(ctx !== undefined && upload?.waitSeconds
    ? { notBefore: new Date(ctx.now.getTime() + upload.waitSeconds * 1000) }
    : {}),
})

/** X says 403 of a text that stood a moment ago, as of an access that ended: only the latter is a matter of access. */
async function post(ctx: Context, json: object) {
  try {
    return await call(ctx, 'POST', '/tweets', { json })
  } catch (error) {
    if (!(error instanceof ConnectorError) || error.kind !== 'auth' || error.reason.params.status !== 403) throw error
    throw new ConnectorError('rejected', error.reason, { cause: error })
  }
}

/** https://docs.x.com/x-api/posts/create-post */
function bodyOf({ parts, options }: OwnDraft, { posts, media }: Progress): object {
  const { replies, madeWithAi, paidPartnership, pollOptions, pollHours } = options
  const answered = posts.at(-1)
  const first = answered === undefined
  return {
    text: parts[posts.length]?.text ?? '',
    ...(media.length > 0 ? { media: { media_ids: media } } : {}),
    ...(first ? {} : { reply: { in_reply_to_tweet_id: answered.id } }),
    ...(first && replies !== 'everyone' ? { reply_settings: replies } : {}),
    ...(first && pollOptions.length > 0 ? { poll: { options: pollOptions, duration_minutes: pollHours * 60 } } : {}),
    ...(madeWithAi ? { made_with_ai: true } : {}),
    ...(paidPartnership ? { paid_partnership: true } : {}),
  }
}

const created = z.object({ data: z.object({ id: z.string().min(1) }) })

/** X tells of a new post no more than its id; the address without a name leads to it. */
function toPosted(value: unknown, at: Date): Posted | null {
  const read = created.safeParse(value)
  return read.success ? { id: read.data.data.id, url: addressOf(read.data.data.id), at } : null
}

export const addressOf = (id: string): string => `https://x.com/i/status/${id}`

/** The last part first, so that no answer stands without what it answers. */
export async function remove(ctx: Context, posts: Posted[]): Promise<void> {
  for (const { id } of posts.toReversed()) await unlessGone(call(ctx, 'DELETE', `/tweets/${encodeURIComponent(id)}`))
}
