import { z } from 'zod'
import type { Channel } from '../channel-contract.ts'
import { facebookLogin } from '../facebook-login.ts'
import { identify } from './identify.ts'
import { anew, find, next } from './publish.ts'
import { limits } from './publish-limits.ts'

/** The account's name; needed where the person administers several. */
const settings = z.object({ account: z.string().trim().max(100).default('') })
export type ChannelSettings = typeof settings

/** Whether a reel stands among the account's posts too, not only among reels. */
const options = z.object({ showReelInFeed: z.boolean().default(true) })
export type PublishOptions = typeof options

/**
 * Instagram neither changes nor removes by its interface what was published. It knows no key of ours: after a lost answer
 * the container says whether it was published.
 */
export const channel: Channel<ChannelSettings, PublishOptions> = {
  settings,
  auth: 'oauth2',
  oauth: facebookLogin<ChannelSettings>(
    'instagram_basic,instagram_content_publish,pages_show_list,pages_read_engagement,business_management',
    page => {
      const { id, username } = page.instagram_business_account ?? {}
      return id === undefined || username === undefined ? null : { id, name: username }
    },
    ({ account }) => account,
  ),
  identify,
  publish: { options, limits, repeat: 'look', next, find, anew },
}
