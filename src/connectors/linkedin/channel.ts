import { z } from 'zod'
import type { Channel } from '../channel-contract.ts'
import { oauth2 } from '../oauth2.ts'
import { identify } from './identify.ts'
import { anew, edit, next, remove } from './publish.ts'
import { find } from './publish-find.ts'
import { limits } from './publish-limits.ts'

/** The page's number, bare or in the address that its administrators see. */
const settings = z.object({
  page: z
    .string()
    .trim()
    .regex(/^(https:\/\/([a-z]+\.)?linkedin\.com\/(company|showcase|school)\/)?\d{2,}(\/.*)?$/),
})
export type ChannelSettings = typeof settings

const options = z.object({ resharing: z.boolean().default(true) })
export type PublishOptions = typeof options

/** LinkedIn knows no key of ours: after a lost answer the page's own posts are read back. */
export const channel: Channel<ChannelSettings, PublishOptions> = {
  settings,
  auth: 'oauth2',
  oauth: oauth2<ChannelSettings>({
    authorise: 'https://www.linkedin.com/oauth/v2/authorization',
    token: 'https://www.linkedin.com/oauth/v2/accessToken',
    scopes: 'w_organization_social r_organization_social rw_organization_admin',
    pkce: false,
    client: 'body',
    usually: 60 * 86_400,
  }),
  identify,
  publish: { options, limits, repeat: 'look', next, find, anew, edit, remove },
}
