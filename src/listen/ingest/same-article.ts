import { wholeText } from '../../language/index.ts'
import { FEWEST_WORDS, fingerprint, saySame } from './group-near-duplicates.ts'

/** What tells whether two mentions are copies. `site`: where the publication is not the address's own host. */
export type Told = { title: string | null; body: string; url: string | null; site: string | null }

/** The texts say the same, or it is the same article, once at its publisher's and once behind a link that hides where it leads. */
export const isCopy = (a: Told, b: Told): boolean =>
  saySame(fingerprint(wholeText(a.title, a.body)), fingerprint(wholeText(b.title, b.body))) ||
  ((a.site !== null || b.site !== null) && articleKey(a) !== null && articleKey(a) === articleKey(b))

/** Publisher and title; null where the title is too short to be one article's only. */
export function articleKey({ title, url, site }: Told): string | null {
  const host = (site ?? URL.parse(url ?? '')?.hostname ?? '').toLowerCase().replace(/^(?:www|m|amp)\./, '')
  const words =
    (title ?? '')
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  return host === '' || words.length < FEWEST_WORDS ? null : `${host}\n${words.join(' ')}`
}
