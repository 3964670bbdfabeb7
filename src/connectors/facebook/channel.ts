import { z } from 'zod'
import type { Channel } from '../channel-contract.ts'
import { facebookLogin } from '../facebook-login.ts'
import { identify } from './identify.ts'
import { anew, edit, next, remove } from './publish.ts'
import { find } from './publish-find.ts'
import { limits } from './publish-limits.ts'

/** The page's name or number; needed where the person administers several. */
const settings = z.object({ page: z.string().trim().max(200).default('') })
export type ChannelSettings = typeof settings

const options = z.object({})
export type PublishOptions = typeof options

/** Facebook knows no key of ours: after a lost answer the page's own posts are read back. */
export const channel: Channel<ChannelSettings, PublishOptions> = {
  settings,
  auth: 'oauth2',
  oauth: facebookLogin<ChannelSettings>(
    'pages_show_list,pages_manage_posts,pages_read_engagement',
    ({ id, name }) => ({ id, name }),
    ({ page }) => page,
  ),
  identify,
  publish: { options, limits, repeat: 'look', next, find, anew, edit, remove },
}
