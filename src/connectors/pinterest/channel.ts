import { z } from 'zod'
import type { Channel } from '../channel-contract.ts'
import { oauth2 } from '../oauth2.ts'
import { api } from './call.ts'
import { identify } from './identify.ts'
import { edit, next, remove } from './publish.ts'
import { find } from './publish-find.ts'
import { limits } from './publish-limits.ts'

/** There is one Pinterest, and whose account it is follows from the authorisation. */
const settings = z.object({})
export type ChannelSettings = typeof settings

/** A pin stands on a board, which people know by its name. */
const options = z.object({ board: z.string().trim().min(1).max(180) })
export type PublishOptions = typeof options

/** Pinterest knows no key of ours: after a lost answer the board is read back. */
export const channel: Channel<ChannelSettings, PublishOptions> = {
  settings,
  auth: 'oauth2',
  oauth: oauth2<ChannelSettings>({
    authorise: 'https://www.pinterest.com/oauth/',
    token: `${api}/oauth/token`,
    scopes: 'user_accounts:read,boards:read,pins:read,pins:write',
    pkce: false,
    client: 'basic',
    usually: 30 * 86_400,
  }),
  identify,
  publish: { options, limits, repeat: 'look', next, find, edit, remove },
}
