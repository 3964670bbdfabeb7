import { bluesky } from './bluesky/index.ts'
import type { Connector } from './contract.ts'
import { feed } from './feed/index.ts'
import { file } from './file/index.ts'
import { mastodon } from './mastodon/index.ts'
import { anyConnector } from './registry.ts'
import { sandbox } from './sandbox/index.ts'
import { webhook } from './webhook/index.ts'
import { wordpress } from './wordpress/index.ts'

/** Every connector of the product: one import and one line each. */
export const allConnectors: readonly Connector[] = [
  anyConnector(bluesky),
  anyConnector(feed),
  anyConnector(file),
  anyConnector(sandbox),
  anyConnector(webhook),
  anyConnector(mastodon),
  anyConnector(wordpress),
]
