import { bluesky } from './bluesky/index.ts'
import type { Connector } from './contract.ts'
import { facebook } from './facebook/index.ts'
import { feed } from './feed/index.ts'
import { file } from './file/index.ts'
import { flickr } from './flickr/index.ts'
import { instagram } from './instagram/index.ts'
import { linkedin } from './linkedin/index.ts'
import { mastodon } from './mastodon/index.ts'
import { newsletter } from './newsletter/index.ts'
import { pinterest } from './pinterest/index.ts'
import { anyConnector } from './registry.ts'
import { sandbox } from './sandbox/index.ts'
import { threads } from './threads/index.ts'
import { webhook } from './webhook/index.ts'
import { wordpress } from './wordpress/index.ts'
import { x } from './x/index.ts'
import { youtube } from './youtube/index.ts'

/** Every connector of the product: one import and one line each. */
export const allConnectors: readonly Connector[] = [
  anyConnector(bluesky),
  anyConnector(feed),
  anyConnector(file),
  anyConnector(sandbox),
  anyConnector(webhook),
  anyConnector(mastodon),
  anyConnector(wordpress),
  anyConnector(facebook),
  anyConnector(flickr),
  anyConnector(instagram),
  anyConnector(threads),
  anyConnector(pinterest),
  anyConnector(linkedin),
  anyConnector(x),
  anyConnector(youtube),
  anyConnector(newsletter),
]
