import { unwrapLink } from '../../connectors/unwrap-link.ts'

/** Parameters that only tell how one came to a page, on whatever site. */
const TRACKING = new Set(
  `fbclid gclid gclsrc dclid gbraid wbraid msclkid yclid ysclid twclid ttclid igshid igsh epik li_fat_id rdt_cid srsltid mc_cid mc_eid _hsenc _hsmi
  __hssc __hstc __hsfp hsctatracking mkt_tok vero_id vero_conv oly_enc_id oly_anon_id wickedid s_cid s_kwcid sc_cid sc_campaign sc_channel sc_content sc_medium
  sc_outcome sc_geo sc_country ref_src ref_url cmpid cmp icid ncid mbid ocid cvid smid smtyp smprod ito xtor fb_action_ids fb_action_types fb_ref fb_source
  action_object_map action_type_map action_ref_map guccounter guce_referrer guce_referrer_sig soc_src soc_trk spm scm _ga _gl __twitter_impression
  wprov elqtrackid elqtrack elqaid elqat bsft_clkid bsft_uid rb_clickid trk trackingid lipi ad_id adset_id awc irclickid cjevent phpsessid
  jsessionid share_source sharedfrom amp_js_v usqp amp_gsa amp_tf`.split(/\s+/),
)
const TRACKING_PREFIXES = [
  'utm_',
  'at_',
  'pk_',
  'mtm_',
  'matomo_',
  'piwik_',
  'ns_',
  'hsa_',
  'iterable_',
  'bsft_',
  'guce_',
]
/** Parameters that only tell how one came, on these sites. */
const SITE_TRACKING: [host: RegExp, names: Set<string>][] = [
  [/(^|\.)(youtube\.com|spotify\.com)$/, new Set(['si', 'feature', 't', 'ab_channel', 'pp'])],
  [/(^|\.)(twitter\.com|x\.com)$/, new Set(['s', 't', 'ref'])],
  [/(^|\.)(facebook\.com)$/, new Set(['mibextid', 'rdid', '__tn__', '__cft__[0]', 'ref', 'refid'])],
  [/(^|\.)linkedin\.com$/, new Set(['originalsubdomain', 'rcm', 'utm'])],
  [/(^|\.)(amazon\.[a-z.]+)$/, new Set(['ref', 'tag', 'psc', 'th', 'qid', 'sr', 'keywords', 'crid', 'sprefix'])],
  [
    /(^|\.)(lemonde\.fr|lefigaro\.fr|radio-canada\.ca|lapresse\.ca|ledevoir\.com)$/,
    new Set(['random', 'src', 'fromsource']),
  ],
]
const AMP_VALUES: Record<string, RegExp> = { amp: /^(1|true|)$/, outputtype: /^amp$/i, output: /^amp$/i, amphtml: /.*/ }
/** Anchors that are things of their own: a comment, a page of a one-page application. */
const KEPT_FRAGMENT = /^(?:!|\/|comment-?\d|c\d|post-?\d|p\d|issuecomment-\d)/i
const MOBILE = /^(?:m|mobile|amp)\.(?=[^.]{4,}\.[^.]{2,}$|[^.]+\.[^.]+\.[^.]+)/
const WRAPPED =
  /google\.|bing\.com|duckduckgo|search\.yahoo|facebook\.com|instagram\.com|linkedin\.com|reddit\.com|umblr|vk\.com|youtube\.com\/redirect|outlook\.com|urldefense/i

/**
 * One address for one page: the wrapper of alerts and networks off, https, no www, mobile and AMP forms brought back to the
 * ordinary one, tracking parameters out, the others in order, no fragment. Not for opening a page (the server may want what
 * was left out), for telling whether two addresses are the same. Null for what is no web address. Idempotent.
 */
export function canonicaliseUrl(address: string): string | null {
  const url = URL.parse(WRAPPED.test(address) ? unwrapLink(address) : address)
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:') || url.hostname === '') return null
  const cached = outOfAmpCache(url)
  if (cached !== null) return canonicaliseUrl(cached)
  const host = ordinaryHost(url.hostname) + (url.port === '' ? '' : `:${url.port}`)
  if (host === 'youtu.be' && url.pathname.length > 1) {
    return canonicaliseUrl(`https://youtube.com/watch?v=${url.pathname.slice(1)}`)
  }
  const fragment = url.hash.slice(1)
  return `https://${host}${ordinaryPath(url.pathname)}${orderedQuery(url, host)}${KEPT_FRAGMENT.test(fragment) ? `#${fragment}` : ''}`
}

function ordinaryHost(hostname: string): string {
  let host = hostname.endsWith('.') ? hostname.slice(0, -1) : hostname
  for (;;) {
    const shorter = withoutPrefix(host)
    if (shorter === host) return host === 'mobile.twitter.com' || host === 'twitter.com' ? 'x.com' : host
    host = shorter
  }
}

/** One prefix at a time (www.m.…); never down to a bare suffix (m.co.uk, www.fr). */
function withoutPrefix(host: string): string {
  if (/^www\d?\.[^.]+\./.test(host)) return host.slice(host.indexOf('.') + 1)
  if (host.endsWith('.m.wikipedia.org')) return host.replace('.m.wikipedia.org', '.wikipedia.org')
  return MOBILE.test(host) ? host.slice(host.indexOf('.') + 1) : host
}

/** example-com.cdn.ampproject.org/c/s/example.com/page → https://example.com/page */
function outOfAmpCache(url: URL): string | null {
  if (!url.hostname.endsWith('.cdn.ampproject.org')) return null
  const inner = /^\/[a-z]\/(?:s\/)?(.+)$/.exec(url.pathname)?.[1]
  return inner === undefined ? null : `https://${inner}${url.search}`
}

function ordinaryPath(pathname: string): string {
  let path = pathname
  if (path.includes(';')) path = path.replace(/;(?:jsessionid|phpsessid)=[^/;]*/gi, '')
  path = path.replace(/\/(?:index\.html?|default\.aspx?)$/i, '/')
  path = path.replace(/(?:\/amp)+\/?$/i, '').replace(/\.amp(\.html?)?$/i, '$1')
  if (path.includes('%')) path = path.replace(/%[0-9a-f]{2}/gi, ordinaryEscape)
  while (path.endsWith('/')) path = path.slice(0, -1)
  return path === '' ? '/' : path
}

/** Letters, digits and - . _ ~ need no escape; the others are written in capitals (RFC 3986, 6.2.2). */
function ordinaryEscape(written: string): string {
  const sign = String.fromCharCode(Number.parseInt(written.slice(1), 16))
  return /[A-Za-z0-9._~-]/.test(sign) ? sign : written.toUpperCase()
}

function orderedQuery(url: URL, host: string): string {
  if (url.search === '') return ''
  const bySite = SITE_TRACKING.find(([site]) => site.test(host))?.[1]
  const kept: [string, string][] = []
  for (const [name, value] of url.searchParams) {
    const lower = name.toLowerCase()
    if (TRACKING.has(lower) || bySite?.has(lower) === true) continue
    if (TRACKING_PREFIXES.some(prefix => lower.startsWith(prefix))) continue
    if (AMP_VALUES[lower]?.test(value) === true) continue
    kept.push([name, value])
  }
  if (kept.length === 0) return ''
  // By name; parameters of one name keep their order, which may matter.
  kept.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  return `?${new URLSearchParams(kept)}`
}
