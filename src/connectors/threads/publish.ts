import { z } from 'zod'
import { callGraph } from '../ask-graph.ts'
import type { Posted } from '../channel-contract.ts'
import { publishingByContainers } from '../containers.ts'
import type { ConnectorContext } from '../contract.ts'
import { unexpected } from '../unexpected.ts'
import { unlessGone } from '../unless-gone.ts'
import { api } from './authorise.ts'
import type { ChannelSettings, PublishOptions } from './channel.ts'

const most = 50
const shown = z.object({
  data: z.array(
    z.object({
      id: z.string(),
      text: z.string().nullish().catch(null),
      timestamp: z.string().transform(text => new Date(text)),
      permalink: z.url().nullish().catch(null),
      media_type: z.string().catch(''),
      children: z
        .object({ data: z.array(z.unknown()) })
        .nullish()
        .catch(null),
    }),
  ),
})

/** https://developers.facebook.com/docs/threads/posts and …/reference/publishing */
export const { next, find, anew } = publishingByContainers<ChannelSettings, z.output<PublishOptions>>({
  api,
  names: { make: 'threads', publish: 'threads_publish', status: 'status', quota: 'threads_publishing_limit' },
  account: async () => 'me',
  quotaOf: answered => (answered === undefined ? '' : 'reply_'),
  file: ({ kind, alt }, url, within) => ({
    ...(kind === 'video' ? { media_type: 'VIDEO', video_url: url } : { media_type: 'IMAGE', image_url: url }),
    ...(alt === '' ? {} : { alt_text: alt }),
    ...(within ? { is_carousel_item: 'true' } : {}),
  }),
  whole: ({ link, options: { replies, topic } }, { text, media }, answered) => ({
    ...(media.length === 0 ? { media_type: 'TEXT' } : {}),
    text,
    ...(answered === undefined ? { reply_control: replies } : { reply_to_id: answered.id }),
    ...(answered === undefined && topic !== '' ? { topic_tag: topic } : {}),
    // The card of a link goes with words alone.
    ...(answered === undefined && media.length === 0 && link !== null ? { link_attachment: link.url } : {}),
  }),
  standing: async (ctx, account, since, answers) => {
    const fields = {
      fields: 'id,text,timestamp,permalink,media_type,children{id}',
      since: String(Math.floor(since.getTime() / 1000)),
      limit: String(most),
    }
    const place = `${api}/${account}/${answers ? 'replies' : 'threads'}`
    const read = shown.safeParse(await callGraph(ctx, 'GET', place, fields))
    if (!read.success) throw unexpected(api, 'posts')
    const posts = read.data.data.map(({ id, text, timestamp: at, permalink, media_type: type, children }) => ({
      id,
      url: permalink ?? null,
      at,
      text: text ?? '',
      files: children?.data.length ?? (type === 'IMAGE' || type === 'VIDEO' ? 1 : 0),
    }))
    return { posts, whole: posts.length < most }
  },
})

/** The last part first, so that no answer stands without what it answers. */
export async function remove(ctx: ConnectorContext<ChannelSettings>, posts: Posted[]): Promise<void> {
  for (const { id } of posts.toReversed())
    await unlessGone(callGraph(ctx, 'DELETE', `${api}/${encodeURIComponent(id)}`))
}
