import { z } from 'zod'
import { askDone } from '../ask-json.ts'
import { authorised } from '../authorised.ts'
import type { Draft, DraftMedia, Posted, SendContext, State, Step } from '../channel-contract.ts'
import { unexpected } from '../unexpected.ts'
import { unlessGone } from '../unless-gone.ts'
import { api, type Context, call } from './call.ts'
import type { ChannelSettings, PublishOptions } from './channel.ts'
import { findBoard } from './find-board.ts'

export type OwnDraft = Draft<z.output<PublishOptions>>

const progress = z.object({ board: z.string() })

export const boardIn = (state: State | null): string | null => (state === null ? null : progress.parse(state).board)

/** The board first, which shows nobody anything; then the pin with its pictures, in one request. */
export async function next(ctx: SendContext<ChannelSettings>, draft: OwnDraft, state: State | null): Promise<Step> {
  ctx.signal.throwIfAborted()
  const board = boardIn(state)
  if (board === null) return { done: false, state: { board: await findBoard(ctx, draft.options.board) } }
  const media = draft.parts[0]?.media ?? []
  const source = await sourceOf(media)
  await ctx.intend()
  const sent = { board_id: board, ...wordsOf(draft), media_source: source }
  const posted = toPosted((await call(ctx, 'POST', '/pins', sent)).value)
  if (posted === null) throw unexpected(api, 'post')
  return { done: true, posts: [posted] }
}

/** What an edit may change too. */
function wordsOf({ title, parts, link }: OwnDraft): object {
  const { text, media } = parts[0] ?? { text: '', media: [] }
  const alt = media[0]?.alt ?? ''
  return {
    ...(title === null || title === '' ? {} : { title }),
    description: text,
    ...(link === null ? {} : { link: link.url }),
    ...(alt === '' ? {} : { alt_text: alt }),
  }
}

async function sourceOf(media: DraftMedia[]): Promise<object> {
  const items = await Promise.all(
    media.map(async ({ type, bytes }) => ({
      content_type: type,
      data: Buffer.from(await bytes()).toString('base64'),
    })),
  )
  return items.length === 1
    ? { source_type: 'image_base64', ...items[0] }
    : { source_type: 'multiple_image_base64', items }
}

const pin = z.object({
  id: z.string().min(1),
  // Told in UTC, often without saying so.
  created_at: z.string().transform(text => new Date(/Z$|[+-]\d\d:?\d\d$/.test(text) ? text : `${text}Z`)),
})

export function toPosted(value: unknown): Posted | null {
  const read = pin.safeParse(value)
  if (!read.success || Number.isNaN(read.data.created_at.getTime())) return null
  const { id, created_at: at } = read.data
  return { id, url: `https://www.pinterest.com/pin/${encodeURIComponent(id)}/`, at }
}

/** Words and address change; pictures stay. */
export async function edit(ctx: SendContext<ChannelSettings>, draft: OwnDraft, posts: Posted[]): Promise<Posted[]> {
  await ctx.intend()
  for (const { id } of posts) await call(ctx, 'PATCH', `/pins/${encodeURIComponent(id)}`, wordsOf(draft))
  return posts
}

export async function remove(ctx: Context, posts: Posted[]): Promise<void> {
  for (const { id } of posts)
    await unlessGone(askDone(ctx, authorised(ctx, 'DELETE', `${api}/pins/${encodeURIComponent(id)}`)))
}
