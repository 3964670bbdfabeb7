import { z } from 'zod'
import { callGraph, graphApi } from '../ask-graph.ts'
import { publishingByContainers } from '../containers.ts'
import { unexpected } from '../unexpected.ts'
import type { ChannelSettings, PublishOptions } from './channel.ts'
import { ownAccount } from './identify.ts'

const most = 50
const shown = z.object({
  data: z.array(
    z.object({
      id: z.string(),
      caption: z.string().nullish().catch(null),
      timestamp: z.string().transform(text => new Date(text)),
      permalink: z.url().nullish().catch(null),
      children: z
        .object({ data: z.array(z.unknown()) })
        .nullish()
        .catch(null),
    }),
  ),
})

/** https://developers.facebook.com/docs/instagram-platform/content-publishing */
export const { next, find, anew } = publishingByContainers<ChannelSettings, z.output<PublishOptions>>({
  api: graphApi,
  names: { make: 'media', publish: 'media_publish', status: 'status_code', quota: 'content_publishing_limit' },
  account: async ctx => encodeURIComponent((await ownAccount(ctx)).id),
  quotaOf: () => '',
  // A film alone is a reel; only pictures take alternative words.
  file: ({ kind, alt }, url, within, { showReelInFeed }) => ({
    ...(kind === 'video'
      ? { media_type: within ? 'VIDEO' : 'REELS', video_url: url }
      : { image_url: url, ...(alt === '' ? {} : { alt_text: alt }) }),
    ...(within ? { is_carousel_item: 'true' } : kind === 'video' ? { share_to_feed: String(showReelInFeed) } : {}),
  }),
  whole: (_, { text }) => ({ caption: text }),
  standing: async (ctx, account) => {
    const fields = { fields: 'id,caption,timestamp,permalink,children{id}', limit: String(most) }
    const read = shown.safeParse(await callGraph(ctx, 'GET', `${graphApi}/${account}/media`, fields))
    if (!read.success) throw unexpected(graphApi, 'posts')
    const posts = read.data.data.map(({ id, caption, timestamp: at, permalink, children }) => ({
      id,
      url: permalink ?? null,
      at,
      text: caption ?? '',
      files: children?.data.length ?? 1,
    }))
    return { posts, whole: posts.length < most }
  },
})
