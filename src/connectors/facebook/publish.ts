import { z } from 'zod'
import { graphApi } from '../ask-graph.ts'
import type { Draft, DraftMedia, Posted, SendContext, State, Step } from '../channel-contract.ts'
import { multipart } from '../multipart.ts'
import { unexpected } from '../unexpected.ts'
import { unlessGone } from '../unless-gone.ts'
import { type Context, call } from './call.ts'
import type { ChannelSettings, PublishOptions } from './channel.ts'
import { finishFilm, sendPiece, startFilm, uploadState } from './publish-film.ts'

export type OwnDraft = Draft<z.output<PublishOptions>>

const progress = z.object({ photos: z.array(z.string()), film: uploadState.nullable() })

export const progressIn = (state: State | null): z.output<typeof progress> =>
  state === null ? { photos: [], film: null } : progress.parse(state)

/** Pictures go up one a step and a film in pieces, which nobody sees; then the post, or the end of the film, which is one. */
export async function next(ctx: SendContext<ChannelSettings>, draft: OwnDraft, state: State | null): Promise<Step> {
  ctx.signal.throwIfAborted()
  const { photos, film } = progressIn(state)
  const { text, media } = draft.parts[0] ?? { text: '', media: [] }
  const video = media.find(each => each.kind === 'video')
  if (video !== undefined) {
    if (film === null) return { done: false, state: { photos, film: await startFilm(ctx, video) } }
    if (film.from < film.to) return { done: false, state: { photos, film: await sendPiece(ctx, video, film) } }
    await ctx.intend()
    await finishFilm(ctx, film, text)
    return done(ctx, film.video)
  }
  const photo = media[photos.length]
  if (photo !== undefined) return { done: false, state: { photos: [...photos, await upload(ctx, photo)], film } }
  await ctx.intend()
  const attached = photos.map(each => ({ media_fbid: each }))
  const json = {
    message: text,
    ...(attached.length > 0 ? { attached_media: attached } : draft.link === null ? {} : { link: draft.link.url }),
  }
  return done(ctx, idIn(await call(ctx, 'POST', '/me/feed', { json }), 'post'))
}

const done = (ctx: Context, id: string): Step => ({ done: true, posts: [{ id, url: addressOf(id), at: ctx.now }] })

/** What went up without being shown is not kept for long. */
export const anew = (): null => null

export const addressOf = (id: string): string => `https://www.facebook.com/${encodeURIComponent(id)}`

const made = z.object({ id: z.string().min(1) })

function idIn(value: unknown, what: 'post' | 'media'): string {
  const read = made.safeParse(value)
  if (!read.success) throw unexpected(graphApi, what)
  return read.data.id
}

/** Kept by Facebook for a day, and seen by nobody until a post names it. */
async function upload(ctx: Context, { name, type, alt, bytes }: DraftMedia): Promise<string> {
  const file = { field: 'source', name, type, bytes: await bytes() }
  const fields = { published: 'false', temporary: 'true', ...(alt === '' ? {} : { alt_text_custom: alt }) }
  return idIn(await call(ctx, 'POST', '/me/photos', multipart(file, fields)), 'media')
}

/** Its words alone can change. */
export async function edit(ctx: SendContext<ChannelSettings>, draft: OwnDraft, posts: Posted[]): Promise<Posted[]> {
  await ctx.intend()
  const [part] = draft.parts
  const words = part?.text ?? ''
  // The words of a film are its description, as when it was published.
  const json = part?.media.some(one => one.kind !== 'image') ? { description: words } : { message: words }
  for (const { id } of posts) await call(ctx, 'POST', `/${encodeURIComponent(id)}`, { json })
  return posts
}

export async function remove(ctx: Context, posts: Posted[]): Promise<void> {
  for (const { id } of posts) await unlessGone(call(ctx, 'DELETE', `/${encodeURIComponent(id)}`))
}
