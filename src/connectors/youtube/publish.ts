import { z } from 'zod'
import type { Reason } from '../../errors.ts'
import type { Draft, Posted, SendContext, State, Step } from '../channel-contract.ts'
import { ConnectorError } from '../connector-error.ts'
import type { ConnectorContext } from '../contract.ts'
import { reason } from '../reasons.ts'
import { unexpected } from '../unexpected.ts'
import { unlessGone } from '../unless-gone.ts'
import { api, call } from './call.ts'
import { type ChannelSettings, categories, type PublishOptions } from './channel.ts'
import { sendCaptions, setThumbnail } from './publish-beside.ts'
import { sendPiece, startFilm } from './publish-film.ts'

type OwnDraft = Draft<z.output<PublishOptions>>
type Context = ConnectorContext<ChannelSettings>

const host = new URL(api).host

/** `session` takes the bytes; then the film has a number and waits, private, for what goes with it. */
const progress = z.object({
  session: z.string().nullable(),
  video: z.string().nullable(),
  beside: z.enum(['thumbnail', 'captions', 'nothing']),
  asked: z.number(),
})
type Progress = z.output<typeof progress>
const begin: Progress = { session: null, video: null, beside: 'thumbnail', asked: 0 }

/** A film that is not prepared after some ten minutes is shown nevertheless: YouTube goes on preparing it. */
const mostAsked = 30
const askAgain = 20_000

/** The film goes up privately, with its thumbnail and captions; the last step alone can be seen. */
export async function next(ctx: SendContext<ChannelSettings>, draft: OwnDraft, state: State | null): Promise<Step> {
  ctx.signal.throwIfAborted()
  const at = state === null ? begin : progress.parse(state)
  const { media } = draft.parts[0] ?? { media: [] }
  const film = media.find(each => each.kind === 'video')
  if (film === undefined) throw new ConnectorError('rejected', reason('film-missing', { host }))
  const { session, video } = at
  if (video === null) {
    if (session === null) {
      const about = { snippet: snippetOf(draft), status: { ...statusOf(draft), privacyStatus: 'private' } }
      return later({ ...at, session: await startFilm(ctx, film, about) })
    }
    const sent = await sendPiece(ctx, film, session)
    if (sent === 'gone') return later(begin)
    return later(sent === 'more' ? at : { ...at, session: null, video: sent.video })
  }
  if (at.beside === 'thumbnail') {
    const picture = media.find(each => each.kind === 'image')
    if (picture !== undefined) await setThumbnail(ctx, video, picture)
    return later({ ...at, beside: 'captions' })
  }
  if (at.beside === 'captions') {
    const { captions } = draft.options
    if (captions.length > 0) await sendCaptions(ctx, video, captions.join('\n'), draft.language ?? 'fr')
    return later({ ...at, beside: 'nothing' })
  }
  if (!(await isPrepared(ctx, video, film.name)) && at.asked < mostAsked)
    return later({ ...at, asked: at.asked + 1 }, new Date(ctx.now.getTime() + askAgain))
  await ctx.intend()
  await show(ctx, draft, video)
  return { done: true, posts: [{ id: video, url: addressOf(video), at: ctx.now }] }
}

/** A film that YouTube could not read or did not take goes up again; one that is there waits to be shown. */
export const anew = (state: State, why: Reason): State | null => (why.code === 'connectors.media-failed' ? null : state)

const later = (at: Progress, notBefore?: Date): Step => ({
  done: false,
  state: at,
  ...(notBefore === undefined ? {} : { notBefore }),
})

const addressOf = (id: string): string => `https://www.youtube.com/watch?v=${encodeURIComponent(id)}`

/** https://developers.google.com/youtube/v3/docs/videos: neither title nor description takes angle brackets. */
function snippetOf({ title, parts, options, language }: OwnDraft): object {
  const plain = (text: string) => text.replaceAll('<', '‹').replaceAll('>', '›')
  return {
    title: plain(title ?? ''),
    description: plain(parts[0]?.text ?? ''),
    categoryId: categories[options.category],
    tags: options.tags,
    ...(language === null ? {} : { defaultLanguage: language, defaultAudioLanguage: language }),
  }
}

const statusOf = ({ options: { madeForKids, madeWithAi } }: OwnDraft) => ({
  selfDeclaredMadeForKids: madeForKids,
  containsSyntheticMedia: madeWithAi,
})

const listed = z.object({
  items: z.array(
    z.object({
      status: z.object({
        uploadStatus: z.string(),
        rejectionReason: z.string().optional(),
        failureReason: z.string().optional(),
      }),
    }),
  ),
})

/** Throws `rejected` where YouTube could not read the film, or does not take it (one that it has already, for instance). */
async function isPrepared(ctx: Context, video: string, name: string): Promise<boolean> {
  const read = listed.safeParse(await call(ctx, 'GET', `${api}/videos?part=status&id=${encodeURIComponent(video)}`))
  const status = read.data?.items[0]?.status
  if (status === undefined) throw unexpected(api, 'media')
  if (status.uploadStatus === 'failed' || status.uploadStatus === 'rejected')
    throw new ConnectorError('rejected', reason('media-failed', { host, name }))
  return status.uploadStatus === 'processed'
}

const shown = z.object({ status: z.object({ privacyStatus: z.string() }) })

/** The films of an application that Google has not verified stay private, whatever is asked. */
async function show(ctx: Context, draft: OwnDraft, video: string): Promise<void> {
  const { visibility, publicAt } = draft.options
  // A time that is over by now means at once: a post may go out late.
  const waits = publicAt !== '' && Date.parse(publicAt) > ctx.now.getTime()
  const privacyStatus = waits ? 'private' : visibility
  const status = { ...statusOf(draft), privacyStatus, ...(waits ? { publishAt: publicAt } : {}) }
  const read = shown.safeParse(await call(ctx, 'PUT', `${api}/videos?part=status`, { json: { id: video, status } }))
  if (!read.success) throw unexpected(api, 'post')
  if (read.data.status.privacyStatus !== privacyStatus)
    throw new ConnectorError('rejected', reason('stays-private', { host }))
}

export async function edit(ctx: SendContext<ChannelSettings>, draft: OwnDraft, posts: Posted[]): Promise<Posted[]> {
  await ctx.intend()
  for (const { id } of posts)
    await call(ctx, 'PUT', `${api}/videos?part=snippet`, { json: { id, snippet: snippetOf(draft) } })
  return posts
}

export async function remove(ctx: Context, posts: Posted[]): Promise<void> {
  for (const { id } of posts) await unlessGone(call(ctx, 'DELETE', `${api}/videos?id=${encodeURIComponent(id)}`))
}
