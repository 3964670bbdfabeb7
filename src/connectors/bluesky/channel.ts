import { z } from 'zod'
import type { Channel, Limits } from '../channel-contract.ts'
import { identify } from './identify.ts'
import { find, next, remove } from './publish.ts'
import { signInService } from './services.ts'

const settings = z.object({
  identifier: z.string().trim().min(1).max(300),
  service: z.url({ protocol: /^https?$/ }).default(signInService),
})
export type ChannelSettings = typeof settings
const options = z.object({})

/** https://github.com/bluesky-social/atproto/tree/main/lexicons/app/bsky: feed/post, embed/images, embed/external. */
const limits: Limits = {
  body: 'plain',
  title: 'none',
  titleMax: null,
  summaryMax: null,
  text: { max: 300, unit: 'graphemes', maxBytes: 3000, linkCounts: null },
  parts: 25,
  images: {
    most: 4,
    least: 0,
    types: ['image/jpeg', 'image/png', 'image/webp'],
    maxBytes: 1_000_000,
    maxPixels: null,
    maxSeconds: null,
    ratio: null,
  },
  videos: null,
  mixed: false,
  // The application's own limit; the record has none.
  altMax: 2000,
  linkCard: true,
  hashtagsMax: null,
}

/**
 * An account at Bluesky or any server of its protocol, by app password. A post cannot be edited: the network shows what
 * was written first.
 */
export const channel: Channel<ChannelSettings, typeof options> = {
  settings,
  auth: 'secret',
  identify,
  publish: { options, limits, repeat: 'safe', next, find, remove },
}
