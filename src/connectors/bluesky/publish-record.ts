import { z } from 'zod'
import type { Draft, DraftMedia, DraftPart } from '../channel-contract.ts'
import { ConnectorError } from '../connector-error.ts'
import { unexpected } from '../unexpected.ts'
import { call } from './call.ts'
import { type Facet, facetsOf, spotsIn } from './publish-facets.ts'
import { type Context, post, type Session } from './publish-session.ts'

type Reference = { uri: string; cid: string }
/** https://github.com/bluesky-social/atproto/blob/main/lexicons/app/bsky/feed/post.json */
export type PostRecord = {
  $type: 'app.bsky.feed.post'
  text: string
  createdAt: string
  langs?: string[]
  facets?: Facet[]
  reply?: { root: Reference; parent: Reference }
  embed?: Record<string, unknown>
}

/** The record of the part that follows `made`. Uploads its pictures, which nobody sees until a record names them. */
export async function makeRecord(ctx: Context, session: Session, draft: Draft, made: Reference[]): Promise<PostRecord> {
  const part = draft.parts[made.length] ?? { text: '', media: [] }
  const facets = await facetsIn(ctx, session, part.text)
  const embed = await embedOf(ctx, session, draft, part, made.length)
  const [root, parent] = [made[0], made.at(-1)]
  return {
    $type: 'app.bsky.feed.post',
    text: part.text,
    createdAt: ctx.now.toISOString(),
    ...(draft.language === null ? {} : { langs: [draft.language] }),
    ...(facets.length === 0 ? {} : { facets }),
    ...(root === undefined || parent === undefined ? {} : { reply: { root: only(root), parent: only(parent) } }),
    ...(embed === null ? {} : { embed }),
  }
}

const only = ({ uri, cid }: Reference): Reference => ({ uri, cid })

const resolved = z.object({ did: z.string().startsWith('did:') })

async function facetsIn(ctx: Context, { service, token }: Session, text: string): Promise<Facet[]> {
  const dids = new Map<string, string>()
  const handles = new Set(spotsIn(text).flatMap(each => (each.kind === 'mention' ? [each.handle] : [])))
  for (const handle of handles) {
    const value = await call(ctx, service, 'com.atproto.identity.resolveHandle', { handle }, token).catch(
      (error: unknown) => {
        // Nobody is called so: 400.
        if (error instanceof ConnectorError && (error.kind === 'rejected' || error.kind === 'gone')) return null
        throw error
      },
    )
    const read = resolved.safeParse(value)
    if (value !== null && !read.success) throw unexpected(service, 'account')
    if (read.success) dids.set(handle, read.data.did)
  }
  return facetsOf(text, handle => dids.get(handle) ?? null)
}

/** A post has one thing below its text: pictures, or else the card of the link, in the part that names it. */
async function embedOf(ctx: Context, session: Session, draft: Draft, part: DraftPart, index: number) {
  if (part.media.length > 0) {
    const images = []
    for (const media of part.media)
      images.push({ image: await upload(ctx, session, media), alt: media.alt, ...ratioOf(media) })
    return { $type: 'app.bsky.embed.images', images }
  }
  const { link } = draft
  if (link === null || index !== cardPart(draft, link.url)) return null
  const thumb = link.image === null ? {} : { thumb: await upload(ctx, session, link.image) }
  const { url: uri, title, description } = link
  return { $type: 'app.bsky.embed.external', external: { uri, title, description, ...thumb } }
}

/** The first part without pictures that holds the address, else the first without pictures. */
function cardPart(draft: Draft, url: string): number {
  const free = (part: DraftPart) => part.media.length === 0
  const naming = draft.parts.findIndex(part => free(part) && part.text.includes(url))
  return naming >= 0 ? naming : draft.parts.findIndex(free)
}

const ratioOf = ({ width, height }: DraftMedia) =>
  width === null || height === null ? {} : { aspectRatio: { width, height } }

const uploaded = z.object({ blob: z.looseObject({ ref: z.object({ $link: z.string() }) }) })

async function upload(ctx: Context, { service, token }: Session, media: DraftMedia): Promise<unknown> {
  const body = { bytes: await media.bytes(), type: media.type }
  const read = uploaded.safeParse(await post({ ...ctx, token }, service, 'com.atproto.repo.uploadBlob', body))
  if (!read.success) throw unexpected(service, 'media')
  return read.data.blob
}
