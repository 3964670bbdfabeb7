import { z } from 'zod'
import type { Draft, Posted, SendContext, State, Step } from '../channel-contract.ts'
import { ConnectorError } from '../connector-error.ts'
import { postsIn, toState } from '../posted-state.ts'
import { reason } from '../reasons.ts'
import { unexpected } from '../unexpected.ts'
import type { ChannelSettings, PublishOptions } from './channel.ts'
import { type Context, call, orNull, serverOf } from './publish-call.ts'
import { isReady, mediaFailed, upload } from './publish-media.ts'

type Options = z.output<PublishOptions>
export type OwnDraft = Draft<Options>

const progress = z.object({
  /** Ids of what was uploaded for the part under way. */
  media: z.array(z.string()),
  /** How often the last of them was asked for; 0 when it is ready. */
  asked: z.number(),
})
type Progress = z.output<typeof progress> & { posts: Posted[] }
const begin: z.output<typeof progress> = { media: [], asked: 0 }

export const progressIn = (state: State | null): Progress => ({
  ...(state === null ? begin : progress.parse(state)),
  posts: postsIn(state),
})
const stateOf = ({ media, asked, posts }: Progress): State => ({ media, asked, posts: toState(posts) })

/** What went up without being shown is not kept for long. */
export const anew = (state: State): State => stateOf({ ...begin, posts: postsIn(state) })

/** A server that is not done with a file after some five minutes will not be. */
const mostAsked = 60
const patience = (asked: number) => Math.min(5_000, 500 * asked)

/** Uploads of a part first, one a step; then the part itself. */
export async function next(ctx: SendContext<ChannelSettings>, draft: OwnDraft, state: State | null): Promise<Step> {
  ctx.signal.throwIfAborted()
  const at = progressIn(state)
  const part = draft.parts[at.posts.length] ?? { text: '', media: [] }
  if (at.asked > 0) return waitFor(ctx, at, part.media[at.media.length - 1])
  const media = part.media[at.media.length]
  if (media !== undefined) {
    const { id, ready } = await upload(ctx, media)
    const asked = ready ? 0 : 1
    return { ...later(ctx, asked), done: false, state: stateOf({ ...at, media: [...at.media, id], asked }) }
  }
  await ctx.intend()
  const sent = { json: statusOf(draft, at) }
  const { value } = await call(ctx, 'POST', '/api/v1/statuses', sent, {
    'idempotency-key': `${ctx.key}-${at.posts.length + 1}`,
  })
  const posted = toPosted(value)
  if (posted === null) throw unexpected(serverOf(ctx), 'post')
  return afterPart(draft, at, posted)
}

/** What follows once a part stands. */
export function afterPart(draft: OwnDraft, at: Progress, posted: Posted): Step {
  const posts = [...at.posts, posted]
  return posts.length < draft.parts.length
    ? { done: false, state: stateOf({ ...begin, posts }), posts }
    : { done: true, posts }
}

async function waitFor(
  ctx: Context,
  at: Progress,
  media: Draft['parts'][number]['media'][number] | undefined,
): Promise<Step> {
  const id = at.media.at(-1)
  if (media === undefined || id === undefined) return { done: false, state: stateOf({ ...at, asked: 0 }) }
  if (await isReady(ctx, id, media)) return { done: false, state: stateOf({ ...at, asked: 0 }) }
  if (at.asked >= mostAsked) throw mediaFailed(ctx, media)
  const asked = at.asked + 1
  return { ...later(ctx, asked), done: false, state: stateOf({ ...at, asked }) }
}

const later = (ctx: Context, asked: number) =>
  asked === 0 ? {} : { notBefore: new Date(ctx.now.getTime() + patience(asked)) }

/** https://docs.joinmastodon.org/methods/statuses/#create */
function statusOf(draft: OwnDraft, at: Progress): object {
  const index = at.posts.length
  const answered = at.posts.at(-1)
  return {
    ...wordsOf(draft, index),
    visibility: draft.options.visibility,
    ...(at.media.length > 0 ? { media_ids: at.media } : {}),
    ...(answered === undefined ? {} : { in_reply_to_id: answered.id }),
  }
}

/** What an edit may change too. A question stands under the first part; its warning covers them all. */
function wordsOf(draft: OwnDraft, index: number, pollSeconds = draft.options.pollHours * 3600): object {
  const { warning, sensitive, pollOptions, pollMultiple } = draft.options
  const poll = { options: pollOptions, expires_in: pollSeconds, multiple: pollMultiple }
  return {
    status: draft.parts[index]?.text ?? '',
    sensitive: sensitive || warning !== '',
    ...(warning === '' ? {} : { spoiler_text: warning }),
    ...(draft.language === null ? {} : { language: draft.language.split('-')[0] }),
    ...(index === 0 && pollOptions.length > 0 ? { poll } : {}),
  }
}

const status = z.object({
  id: z.string().min(1),
  url: z.url().nullish().catch(null),
  uri: z.string().nullish().catch(null),
  created_at: z.string().transform(text => new Date(text)),
})

export function toPosted(value: unknown): Posted | null {
  const read = status.safeParse(value)
  if (!read.success || Number.isNaN(read.data.created_at.getTime())) return null
  const { id, url, uri, created_at: at } = read.data
  return { id, url: url ?? (uri != null && URL.canParse(uri) ? uri : null), at }
}

const standing = z.object({
  media_attachments: z.array(z.object({ id: z.string() })).catch([]),
  poll: z
    .object({ expires_at: z.string().nullable(), options: z.array(z.object({ title: z.string() })) })
    .nullish()
    .catch(null),
})

/** New words under the same address; pictures stay as they are, their alternative texts follow. */
export async function edit(ctx: SendContext<ChannelSettings>, draft: OwnDraft, posts: Posted[]): Promise<Posted[]> {
  if (posts.length !== draft.parts.length) {
    const counts = { posted: posts.length, parts: draft.parts.length }
    throw new ConnectorError('rejected', reason('parts-differ', counts))
  }
  await ctx.intend()
  for (const [index, { id }] of posts.entries()) {
    const path = `/api/v1/statuses/${encodeURIComponent(id)}`
    // Whoever leaves the pictures out takes them away.
    const { media_attachments: files, poll } = standing.parse((await call(ctx, 'GET', path)).value)
    const media = files.map(each => each.id)
    const alts = draft.parts[index]?.media ?? []
    const described =
      alts.length === media.length ? media.map((each, at) => ({ id: each, description: alts[at]?.alt })) : []
    const json = {
      spoiler_text: '',
      ...wordsOf(draft, index, secondsLeft(ctx, draft, poll)),
      ...(media.length > 0 ? { media_ids: media } : {}),
      ...(described.length > 0 ? { media_attributes: described } : {}),
    }
    const { value } = await call(ctx, 'PUT', path, { json })
    if (toPosted(value) === null) throw unexpected(serverOf(ctx), 'post')
  }
  return posts
}

/** Words that change do not begin a poll anew: whoever sends its answers again sends what is left of its time. */
function secondsLeft(ctx: Context, draft: OwnDraft, poll: z.output<typeof standing>['poll']): number | undefined {
  const { pollOptions } = draft.options
  const same =
    poll?.options.length === pollOptions.length && poll.options.every((each, at) => each.title === pollOptions[at])
  if (poll == null || !same || poll.expires_at === null) return undefined
  return Math.max(1, Math.round((Date.parse(poll.expires_at) - ctx.now.getTime()) / 1000))
}

/** The last part first, so that no answer stands without what it answers. */
export async function remove(ctx: Context, posts: Posted[]): Promise<void> {
  for (const { id } of posts.toReversed()) {
    const path = `/api/v1/statuses/${encodeURIComponent(id)}`
    const done = await orNull(['gone', 'rejected'], call(ctx, 'DELETE', path))
    if (done !== null) continue
    // Gone already, or a server that takes nothing back (snac before 2.76 says 404 too): it is asked which.
    const there = await orNull(['gone', 'rejected'], call(ctx, 'GET', path))
    if (there !== null && toPosted(there.value) !== null)
      throw new ConnectorError('rejected', reason('remove-refused', { host: new URL(serverOf(ctx)).host }))
  }
}
