import { z } from 'zod'
import type { Channel } from '../channel-contract.ts'
import { authorization } from './authorise.ts'
import { identify } from './identify.ts'
import { anew, next, remove } from './publish.ts'
import { find } from './publish-find.ts'
import { limits } from './publish-limits.ts'

/** There is one X, and whose account it is follows from the authorisation. */
const settings = z.object({})
export type ChannelSettings = typeof settings

const options = z.object({
  replies: z.enum(['everyone', 'following', 'mentionedUsers']).default('everyone'),
  /** Said by X beside the post: pictures or films made with AI. */
  madeWithAi: z.boolean().default(false),
  paidPartnership: z.boolean().default(false),
  pollOptions: z.array(z.string().trim().min(1).max(25)).max(4).default([]),
  pollHours: z.number().int().min(1).max(168).default(24),
})
export type PublishOptions = typeof options

/** X knows no key of ours: after a lost answer the account's own posts are read back. */
export const channel: Channel<ChannelSettings, PublishOptions> = {
  settings,
  auth: 'oauth2',
  oauth: authorization,
  identify,
  publish: { options, limits, repeat: 'look', next, find, anew, remove },
}
