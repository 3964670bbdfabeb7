import { z } from 'zod'
import type { Draft, DraftMedia, Posted, SendContext, State, Step } from '../channel-contract.ts'
import { ConnectorError } from '../connector-error.ts'
import type { ConnectorContext } from '../contract.ts'
import { postsIn, toState } from '../posted-state.ts'
import { reason } from '../reasons.ts'
import { unexpected } from '../unexpected.ts'
import { unlessGone } from '../unless-gone.ts'
import { api, type Context, call, handOver } from './call.ts'
import { type ChannelSettings, licences, type PublishOptions } from './channel.ts'

export type OwnDraft = Draft<z.output<PublishOptions>>

const host = new URL(api).host

/** `photos`: those that are there, private; `ticket`: the next one's place in the queue. */
const progress = z.object({ photos: z.array(z.string()), ticket: z.string().nullable(), asked: z.number() })
export type Progress = z.output<typeof progress> & { posts: Posted[] }
const begin: z.output<typeof progress> = { photos: [], ticket: null, asked: 0 }

/** A picture that is not ready after some ten minutes will not be. */
const mostAsked = 60
const askAgain = 10_000

export const progressIn = (state: State | null): Progress => ({
  ...(state === null ? begin : progress.parse(state)),
  posts: postsIn(state),
})

/** Pictures one after the other, unseen; then they are shown, one a step. */
export async function next(ctx: SendContext<ChannelSettings>, draft: OwnDraft, state: State | null): Promise<Step> {
  ctx.signal.throwIfAborted()
  const at = progressIn(state)
  const media = draft.parts[0]?.media ?? []
  const picture = media[at.photos.length]
  if (picture !== undefined) {
    if (at.ticket !== null) return wait(ctx, draft, at, picture)
    const fields = fieldsOf(draft, picture, markOf(ctx.key, at.photos.length))
    // Nobody else sees it, but it would stand twice in the account.
    await ctx.intend()
    return later({ ...at, ticket: await handOver(ctx, picture, fields), asked: 0 })
  }
  const photo = at.photos[at.posts.length]
  if (photo === undefined) throw new ConnectorError('rejected', reason('picture-missing', { host }))
  await ctx.intend()
  await call(ctx, 'POST', 'photos.setPerms', {
    photo_id: photo,
    ...seenBy(draft),
    perm_comment: '3',
    perm_addmeta: '0',
  })
  const posts = [...at.posts, { id: photo, url: addressOf(photo), at: ctx.now }]
  return posts.length < media.length ? later({ ...at, posts }) : { done: true, posts }
}

const later = (at: Progress, notBefore?: Date): Step => ({
  done: false,
  state: { photos: at.photos, ticket: at.ticket, asked: at.asked, posts: toState(at.posts) },
  ...(at.posts.length > 0 ? { posts: at.posts } : {}),
  ...(notBefore === undefined ? {} : { notBefore }),
})

/** The pictures that are there stay; a place in the queue that brought none is left. */
export const anew = (state: State): State => ({ ...state, ticket: null, asked: 0 })

/** By which a picture of ours is known again: Flickr shows such marks to nobody who does not ask for them. */
export const markOf = (key: string, picture: number): string => `vigie:send=${key}n${picture}`

const tickets = z.object({
  uploader: z.object({
    ticket: z
      .array(
        z.object({
          complete: z.coerce.number().catch(0),
          invalid: z.coerce.number().catch(0),
          photoid: z.string().optional(),
        }),
      )
      .min(1),
  }),
})

/** https://www.flickr.com/services/api/flickr.photos.upload.checkTickets.html */
async function wait(ctx: Context, draft: OwnDraft, at: Progress, { name }: DraftMedia): Promise<Step> {
  const read = tickets.safeParse(await call(ctx, 'GET', 'photos.upload.checkTickets', { tickets: at.ticket ?? '' }))
  if (!read.success) throw unexpected(api, 'media')
  const { complete, invalid, photoid } = read.data.uploader.ticket[0]!
  if (complete === 1 && photoid !== undefined) return uploaded(ctx, draft, at, photoid)
  if (complete === 2 || invalid === 1 || at.asked >= mostAsked)
    throw new ConnectorError('rejected', reason('media-failed', { host, name }))
  return later({ ...at, asked: at.asked + 1 }, new Date(ctx.now.getTime() + askAgain))
}

/** What follows once a picture is there: its licence, which setting again does not change. */
export async function uploaded(ctx: Context, draft: OwnDraft, at: Progress, photo: string): Promise<Step> {
  const license_id = licences[draft.options.licence]
  await call(ctx, 'POST', 'photos.licenses.setLicense', { photo_id: photo, license_id })
  return later({ ...at, photos: [...at.photos, photo], ticket: null, asked: 0 })
}

/** A tag with spaces stands in quotation marks. What a picture shows, Flickr has no place for: it ends the description. */
function fieldsOf({ title, parts, options }: OwnDraft, { alt }: DraftMedia, mark: string): Record<string, string> {
  return {
    title: title ?? '',
    description: [parts[0]?.text ?? '', alt].filter(each => each !== '').join('\n\n'),
    tags: [...options.tags.map(tag => `"${tag.replaceAll('"', '')}"`), mark].join(' '),
    is_public: '0',
    is_friend: '0',
    is_family: '0',
    content_type: '1',
    async: '1',
  }
}

const seenBy = ({ options: { visibility } }: OwnDraft) => ({
  is_public: visibility === 'everyone' ? '1' : '0',
  is_friend: visibility === 'friends' || visibility === 'friendsAndFamily' ? '1' : '0',
  is_family: visibility === 'family' || visibility === 'friendsAndFamily' ? '1' : '0',
})

const addressOf = (id: string): string => `https://www.flickr.com/photo.gne?id=${encodeURIComponent(id)}`

/** Title and words of each picture. */
export async function edit(ctx: SendContext<ChannelSettings>, draft: OwnDraft, posts: Posted[]): Promise<Posted[]> {
  await ctx.intend()
  for (const [index, { id }] of posts.entries()) {
    const { title, description } = fieldsOf(draft, draft.parts[0]?.media[index] ?? ({ alt: '' } as DraftMedia), '')
    await call(ctx, 'POST', 'photos.setMeta', { photo_id: id, title: title ?? '', description: description ?? '' })
  }
  return posts
}

export async function remove(ctx: ConnectorContext<ChannelSettings>, posts: Posted[]): Promise<void> {
  for (const { id } of posts) await unlessGone(call(ctx, 'POST', 'photos.delete', { photo_id: id }))
}
