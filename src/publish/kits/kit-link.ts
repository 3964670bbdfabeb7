import { tagAddress } from '../links/as-sent.ts'
import { tagOf } from '../links/propose-tags.ts'
import type { KitAudience } from './kit-schema.ts'

/** The campaign's address with its tags: the network, the kind of kit and the campaign, and nobody. '' without an address. */
export const kitLink = (link: string, of: { campaign: string; audience: KitAudience; network: string }): string =>
  link === ''
    ? ''
    : tagAddress(link, {
        source: tagOf(of.network),
        medium: tagOf(of.audience),
        campaign: tagOf(of.campaign),
        content: '',
      })
