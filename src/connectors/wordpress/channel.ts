import { z } from 'zod'
import type { Channel, Limits } from '../channel-contract.ts'
import { identify } from './identify.ts'
import { edit, next, remove } from './publish.ts'
import { find } from './publish-find.ts'

const settings = z.object({
  address: z.url({ protocol: /^https?$/ }),
  username: z.string().trim().min(1).max(200),
})
export type ChannelSettings = typeof settings

const options = z.object({
  categories: z.array(z.string().trim().min(1).max(200)).max(20).default([]),
  tags: z.array(z.string().trim().min(1).max(200)).max(50).default([]),
  /** The last part of the address; made of the title where it is empty. */
  slug: z
    .string()
    .trim()
    .max(200)
    .regex(/^[\p{L}\p{N}-]*$/u)
    .default(''),
  comments: z.enum(['site', 'open', 'closed']).default('site'),
  /** The first picture stands above the article, where the theme shows it; otherwise below the text like the others. */
  featured: z.boolean().default(true),
})
export type PublishOptions = typeof options

const limits: Limits = {
  body: 'html',
  title: 'required',
  titleMax: null,
  summaryMax: null,
  text: { max: null, unit: 'graphemes', maxBytes: null, linkCounts: null },
  parts: 1,
  images: {
    most: 20,
    least: 0,
    types: ['image/jpeg', 'image/png', 'image/webp', 'image/gif'],
    // PHP's own limit of an upload where nobody raised it; the API does not tell a site's.
    maxBytes: 2_000_000,
    maxPixels: null,
    maxSeconds: null,
    ratio: null,
  },
  videos: null,
  mixed: false,
  altMax: null,
  linkCard: false,
  hashtagsMax: null,
}

/**
 * A person's access to a WordPress site, by application password (WordPress 5.6). An article is made as a draft whose
 * address carries our key, then published: what was begun is found again, and nothing half done is seen.
 */
export const channel: Channel<ChannelSettings, PublishOptions> = {
  settings,
  auth: 'secret',
  identify,
  publish: { options, limits, repeat: 'look', next, find, edit, remove },
}
