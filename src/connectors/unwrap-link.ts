import { decodePart } from './decode-part.ts'

/**
 * The address inside a wrapper: search alerts, news searches, mail scanners and networks lead readers through an address
 * of their own that says who clicked. Pure: what is not written in the address cannot be found (new Google News ids).
 * The same address comes back when nothing is wrapped.
 */
export function unwrapLink(address: string): string {
  let current = address
  // A wrapped address may be wrapped again (an alert of a news search, seen through a mail scanner).
  for (let depth = 0; depth < 5; depth += 1) {
    const inner = inside(current)
    if (inner === null || inner === current) return current
    current = inner
  }
  return current
}

type Wrapper = { host: RegExp; path: RegExp; inner: (url: URL, path: RegExpExecArray) => string | null | undefined }

const parameter =
  (...names: string[]) =>
  (url: URL) =>
    names.map(name => url.searchParams.get(name)).find(value => value !== null && value !== '')

const google = /(^|\.)google(\.[a-z]{2,3}){1,2}$/

const wrappers: Wrapper[] = [
  { host: google, path: /^\/url$/, inner: parameter('url', 'q') },
  { host: google, path: /^\/(?:news\/url|scholar_url)$/, inner: parameter('url') },
  {
    host: google,
    path: /^\/amp\/(s\/)?(.+)$/,
    inner: (url, path) => `http${path[1] ? 's' : ''}://${path[2]}${url.search}`,
  },
  {
    host: /^news\.google\.com$/,
    path: /^\/(?:__i\/)?rss\/articles\/([\w-]+)$/,
    inner: (_, path) => googleNews(path[1] ?? ''),
  },
  { host: /(^|\.)bing\.com$/, path: /^\/news\/apiclick\.aspx$/, inner: parameter('url') },
  { host: /^duckduckgo\.com$/, path: /^\/l\/$/, inner: parameter('uddg') },
  { host: /^r\.search\.yahoo\.com$/, path: /\/RU=([^/]+)\//, inner: (_, path) => decodePart(path[1] ?? '') },
  { host: /^lm?\.(?:facebook|instagram)\.com$/, path: /^\/(?:l\.php)?$/, inner: parameter('u') },
  { host: /(^|\.)facebook\.com$/, path: /^\/l\.php$/, inner: parameter('u') },
  { host: /(^|\.)linkedin\.com$/, path: /^\/(?:redir\/redirect|redirect|safety\/go)\/?$/, inner: parameter('url') },
  { host: /^out\.reddit\.com$/, path: /./, inner: parameter('url') },
  { host: /^t\.umblr\.com$/, path: /^\/redirect$/, inner: parameter('z') },
  { host: /(^|\.)vk\.com$/, path: /^\/away\.php$/, inner: parameter('to') },
  { host: /(^|\.)youtube\.com$/, path: /^\/redirect$/, inner: parameter('q') },
  { host: /\.safelinks\.protection\.outlook\.com$/, path: /./, inner: parameter('url') },
  { host: /^urldefense\.proofpoint\.com$/, path: /^\/v2\/url$/, inner: url => proofpoint(url.searchParams.get('u')) },
  {
    host: /^urldefense\.com$/,
    path: /^\/v3\/__/,
    inner: url => /\/v3\/__(https?:\/\/?.+?)__;/.exec(url.href)?.[1]?.replace(/^(https?):\/([^/])/, '$1://$2'),
  },
]

function inside(address: string): string | null {
  const url = URL.parse(address)
  if (url === null || !url.protocol.startsWith('http')) return null
  for (const { host, path, inner } of wrappers) {
    if (!host.test(url.hostname)) continue
    const matched = path.exec(url.pathname)
    const found = matched === null ? null : inner(url, matched)
    const target = typeof found === 'string' ? URL.parse(found) : null
    if (target?.protocol === 'http:' || target?.protocol === 'https:') return target.href
  }
  return null
}

/** Ids of before 2024 are base64 of a small protobuf message that holds the address, and perhaps a second one for AMP. */
function googleNews(id: string): string | null {
  const bytes = Buffer.from(id, 'base64url').toString('latin1')
  return /https?:\/\/[\x21-\x7e]+/.exec(bytes)?.[0] ?? null
}

const proofpoint = (text: string | null) =>
  text === null ? null : decodePart(text.replaceAll('-', '%').replaceAll('_', '/'))
