import { z } from 'zod'
import type { Channel } from '../channel-contract.ts'
import { authorization } from './authorise.ts'
import { identify } from './identify.ts'
import { anew, edit, next, remove } from './publish.ts'
import { find } from './publish-find.ts'
import { readLimits, usualLimits } from './publish-limits.ts'

const settings = z.object({ server: z.url({ protocol: /^https?$/ }) })
export type ChannelSettings = typeof settings

const options = z.object({
  visibility: z.enum(['public', 'unlisted', 'private']).default('public'),
  /** Shown first; the text is folded behind it. */
  warning: z.string().trim().max(500).default(''),
  /** Pictures are hidden until somebody wants to see them. */
  sensitive: z.boolean().default(false),
  pollOptions: z.array(z.string().trim().min(1).max(500)).max(20).default([]),
  pollHours: z.number().int().min(1).max(8760).default(24),
  pollMultiple: z.boolean().default(false),
})
export type PublishOptions = typeof options

/**
 * An account on Mastodon or a server that speaks its interface. Mastodon itself recognises our key for an hour, others
 * do not: so the account is read back before anything is asked a second time.
 */
export const channel: Channel<ChannelSettings, PublishOptions> = {
  settings,
  auth: 'either',
  oauth: authorization,
  identify,
  publish: { options, limits: usualLimits, readLimits, repeat: 'look', next, find, anew, edit, remove },
}
