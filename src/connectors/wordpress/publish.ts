import { z } from 'zod'
import type { Draft, Posted, SendContext, State, Step } from '../channel-contract.ts'
import { cleanHtml, escapeHtml } from '../clean-html.ts'
import { unexpected } from '../unexpected.ts'
import type { ChannelSettings, PublishOptions } from './channel.ts'
import { utc } from './parse-rest.ts'
import { type Placed, placeMedia } from './publish-media.ts'
import { type Context, call, findPublishSite, statusOf } from './publish-site.ts'
import { termsOf } from './publish-terms.ts'

export type OwnDraft = Draft<z.output<PublishOptions>>

const progress = z.object({
  api: z.string(),
  media: z.array(z.object({ id: z.string(), url: z.string(), alt: z.string() })),
  /** Once all that the article names is there. */
  categories: z.array(z.string()).nullable(),
  tags: z.array(z.string()).nullable(),
  /** The draft's number once there is one. */
  post: z.string().nullable(),
})
type Progress = z.output<typeof progress>

export const progressIn = (state: State): Progress => progress.parse(state)
export const goOn = (at: Progress): Step => ({ done: false, state: at })

/** The draft's address until it is published. */
export const keySlug = (key: string) => `vigie-${key}`

/** The site; each picture; the words that sort it; the draft; its publication: a step each. */
export async function next(ctx: SendContext<ChannelSettings>, draft: OwnDraft, state: State | null): Promise<Step> {
  ctx.signal.throwIfAborted()
  if (state === null) {
    const { api } = await findPublishSite(ctx)
    return goOn({ api, media: [], categories: null, tags: null, post: null })
  }
  const at = progressIn(state)
  const media = draft.parts[0]?.media[at.media.length]
  if (media !== undefined) {
    const placed = await placeMedia(ctx, at.api, `${keySlug(ctx.key)}-${at.media.length + 1}`, media)
    return goOn({ ...at, media: [...at.media, placed] })
  }
  if (at.categories === null || at.tags === null) {
    const categories = await termsOf(ctx, at.api, 'categories', draft.options.categories)
    return goOn({ ...at, categories, tags: await termsOf(ctx, at.api, 'tags', draft.options.tags) })
  }
  const { post } = at
  if (post === null) {
    const json = { ...articleOf(draft, at), status: 'draft', slug: keySlug(ctx.key) }
    await ctx.intend()
    return goOn({ ...at, post: (await write(ctx, at.api, 'wp/v2/posts', json)).id })
  }
  await ctx.intend()
  try {
    const article = await write(ctx, at.api, `wp/v2/posts/${post}`, { status: 'publish', slug: draft.options.slug })
    return published(at.api, article)
  } catch (error) {
    // Somebody deleted the draft on the site, so nothing is published; another is made.
    if (statusOf(error) === 404) return goOn({ ...at, post: null })
    throw error
  }
}

const article = z.object({
  id: z.number().int().transform(String),
  status: z.string(),
  link: z.url(),
  date_gmt: z.string().nullable(),
})
export type Article = z.output<typeof article>
export const parseArticle = (value: unknown): Article | null => article.safeParse(value).data ?? null

async function write(ctx: Context, api: string, path: string, json: object): Promise<Article> {
  const read = parseArticle((await call(ctx, 'POST', api, path, {}, { json })).value)
  if (read === null) throw unexpected(api, 'post')
  return read
}

export function published(api: string, from: Article): Step {
  const at = utc(from.date_gmt)
  if (from.status !== 'publish' || at === null) throw unexpected(api, 'post')
  return { done: true, posts: [{ id: from.id, url: from.link, at }] }
}

/** https://developer.wordpress.org/rest-api/reference/posts/#create-a-post */
function articleOf(draft: OwnDraft, at: Pick<Progress, 'media' | 'categories' | 'tags'>): object {
  const { featured, comments } = draft.options
  const [first, ...others] = at.media
  const below = featured ? others : at.media
  return {
    // An account that may write any HTML would have it all kept: title and excerpt are words, the body is clean.
    title: words(draft.title ?? ''),
    content: [cleanHtml(draft.parts[0]?.text ?? ''), ...below.map(figure)].join('\n\n'),
    excerpt: words(draft.summary ?? ''),
    featured_media: featured && first !== undefined ? Number(first.id) : 0,
    ...(at.categories === null || at.categories.length === 0 ? {} : { categories: at.categories.map(Number) }),
    tags: (at.tags ?? []).map(Number),
    ...(comments === 'site' ? {} : { comment_status: comments }),
  }
}

const words = (text: string): string => text.replaceAll('<', '&lt;')

const figure = ({ id, url, alt }: Placed) =>
  `<figure class="wp-block-image"><img src="${escapeHtml(url)}" alt="${escapeHtml(alt)}" class="wp-image-${id}" /></figure>`

/** The whole article anew under its address; what somebody changed on the site itself is written over. */
export async function edit(ctx: SendContext<ChannelSettings>, draft: OwnDraft, posts: Posted[]): Promise<Posted[]> {
  const { api } = await findPublishSite(ctx)
  const media: Placed[] = []
  for (const [index, each] of (draft.parts[0]?.media ?? []).entries())
    media.push(await placeMedia(ctx, api, `${keySlug(ctx.key)}-${index + 1}`, each))
  const categories = await termsOf(ctx, api, 'categories', draft.options.categories)
  const tags = await termsOf(ctx, api, 'tags', draft.options.tags)
  const { slug } = draft.options
  const json = { ...articleOf(draft, { media, categories, tags }), ...(slug === '' ? {} : { slug }) }
  await ctx.intend()
  const edited: Posted[] = []
  for (const post of posts) {
    const { link } = await write(ctx, api, `wp/v2/posts/${encodeURIComponent(post.id)}`, json)
    edited.push({ ...post, url: link })
  }
  return edited
}

/** To the bin, where its people can take it out again; for good on a site that has no bin. */
export async function remove(ctx: Context, posts: Posted[]): Promise<void> {
  const { api } = await findPublishSite(ctx)
  for (const { id } of posts) {
    const path = `wp/v2/posts/${encodeURIComponent(id)}`
    try {
      await call(ctx, 'DELETE', api, path)
    } catch (error) {
      const status = statusOf(error)
      // 404, and 410 of what lies in the bin already.
      if (status === 404 || status === 410) continue
      if (status !== 501) throw error
      await call(ctx, 'DELETE', api, path, { force: 'true' })
    }
  }
}
