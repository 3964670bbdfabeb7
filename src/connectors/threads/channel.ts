import { z } from 'zod'
import type { Channel } from '../channel-contract.ts'
import { authorization } from './authorise.ts'
import { identify } from './identify.ts'
import { anew, find, next, remove } from './publish.ts'
import { limits } from './publish-limits.ts'

/** There is one Threads, and whose account it is follows from the authorisation. */
const settings = z.object({})
export type ChannelSettings = typeof settings

const options = z.object({
  replies: z.enum(['everyone', 'accounts_you_follow', 'mentioned_only', 'followers_only']).default('everyone'),
  /** Without its mark; Threads takes neither full stops nor ampersands in it. */
  topic: z
    .string()
    .trim()
    .max(50)
    .regex(/^[^.&]*$/)
    .default(''),
})
export type PublishOptions = typeof options

/** Threads knows no key of ours: after a lost answer the container says whether it was published. */
export const channel: Channel<ChannelSettings, PublishOptions> = {
  settings,
  auth: 'oauth2',
  oauth: authorization,
  identify,
  publish: { options, limits, repeat: 'look', next, find, anew, remove },
}
