import { z } from 'zod'
import type { Draft, Posted, SendContext, State, Step } from '../channel-contract.ts'
import { unexpected } from '../unexpected.ts'
import { unlessGone } from '../unless-gone.ts'
import { api, authorOf, type Context, call } from './call.ts'
import type { ChannelSettings, PublishOptions } from './channel.ts'
import { toLittleText } from './little-text.ts'
import { continueUpload, startUpload, uploadState } from './publish-media.ts'

export type OwnDraft = Draft<z.output<PublishOptions>>

const progress = z.object({ media: z.array(z.string()), upload: uploadState.nullable() })
type Progress = z.output<typeof progress>

export const progressIn = (state: State | null): Progress =>
  state === null ? { media: [], upload: null } : progress.parse(state)

/** The files first, then the picture of the link's card; then the post. */
export async function next(ctx: SendContext<ChannelSettings>, draft: OwnDraft, state: State | null): Promise<Step> {
  ctx.signal.throwIfAborted()
  const at = progressIn(state)
  const file = filesOf(draft)[at.media.length]
  if (file !== undefined) {
    const upload = at.upload === null ? await startUpload(ctx, file) : await continueUpload(ctx, file, at.upload)
    if (upload.ready) return { done: false, state: { media: [...at.media, upload.id], upload: null } }
    const { ready: _, waitSeconds, ...kept } = upload
    const notBefore = waitSeconds === undefined ? {} : { notBefore: new Date(ctx.now.getTime() + waitSeconds * 1000) }
    return { done: false, state: { media: at.media, upload: kept }, ...notBefore }
  }
  await ctx.intend()
  const { headers } = await call(ctx, 'POST', '/posts', { json: bodyOf(ctx, draft, at.media) })
  const id = headers['x-restli-id']
  if (id === undefined || !id.startsWith('urn:li:')) throw unexpected(api, 'post')
  return { done: true, posts: [{ id, url: addressOf(id), at: ctx.now }] }
}

/** All that is uploaded for a post, in the order of `Progress.media`. */
export const filesOf = ({ parts, link }: OwnDraft): Draft['parts'][number]['media'] => {
  const media = parts[0]?.media ?? []
  return media.length === 0 && link?.image ? [link.image] : media
}

function bodyOf(ctx: Context, draft: OwnDraft, media: string[]): object {
  const content = contentOf(draft, media)
  return {
    author: authorOf(ctx),
    commentary: toLittleText(draft.parts[0]?.text ?? ''),
    visibility: 'PUBLIC',
    distribution: { feedDistribution: 'MAIN_FEED', targetEntities: [], thirdPartyDistributionChannels: [] },
    ...(content === null ? {} : { content }),
    lifecycleState: 'PUBLISHED',
    isReshareDisabledByAuthor: !draft.options.resharing,
  }
}

/** One file, several pictures, or the card of a link: LinkedIn shows one of these. */
function contentOf({ parts, link }: OwnDraft, media: string[]): object | null {
  const files = parts[0]?.media ?? []
  const shown = files.map(({ alt }, index) => ({ id: media[index], ...(alt === '' ? {} : { altText: alt }) }))
  if (shown.length > 1) return { multiImage: { images: shown } }
  if (shown.length === 1) return { media: shown[0] }
  if (link === null) return null
  const { url: source, title, description } = link
  return { article: { source, title, description, ...(media[0] === undefined ? {} : { thumbnail: media[0] }) } }
}

/** What went up without being shown is not kept for long. */
export const anew = (): null => null

export const addressOf = (id: string): string => `https://www.linkedin.com/feed/update/${id}/`

/** Its words alone can change. */
export async function edit(ctx: SendContext<ChannelSettings>, draft: OwnDraft, posts: Posted[]): Promise<Posted[]> {
  await ctx.intend()
  const patch = { patch: { $set: { commentary: toLittleText(draft.parts[0]?.text ?? '') } } }
  for (const { id } of posts)
    await call(ctx, 'POST', `/posts/${encodeURIComponent(id)}`, { json: patch }, 'PARTIAL_UPDATE')
  return posts
}

export async function remove(ctx: Context, posts: Posted[]): Promise<void> {
  for (const { id } of posts) await unlessGone(call(ctx, 'DELETE', `/posts/${encodeURIComponent(id)}`, null, 'DELETE'))
}
