import { cleanText } from '../clean-text.ts'
import { decodePart } from '../decode-part.ts'

export type ContentKind = 'page' | 'article' | 'document' | 'video' | 'slides' | 'audio' | 'picture'

const endings: [ContentKind, RegExp][] = [
  ['slides', /\.(?:pptx?|ppsx?|odp|key)$/i],
  ['document', /\.(?:pdf|docx?|odt|rtf|xlsx?|ods|csv|epub|txt)$/i],
  ['picture', /\.(?:jpe?g|png|gif|webp|avif|svg|tiff?)$/i],
  ['video', /\.(?:mp4|m4v|mov|webm|avi|mkv|ogv)$/i],
  ['audio', /\.(?:mp3|m4a|ogg|oga|opus|wav|flac)$/i],
]
/** Sites of which whatever stands at such an address is of one kind. */
const places: [ContentKind, RegExp][] = [
  [
    'video',
    /^(?:youtube\.com\/(?:watch|shorts\/|embed\/)|youtu\.be\/|vimeo\.com\/\d|dailymotion\.com\/video\/|tiktok\.com\/@[^/]+\/video\/)/,
  ],
  ['slides', /^(?:slideshare\.net\/|speakerdeck\.com\/[^/]+\/|docs\.google\.com\/presentation\/|slides\.com\/)/],
  ['audio', /^(?:soundcloud\.com\/[^/]+\/|open\.spotify\.com\/episode\/|podcasts\.apple\.com\/)/],
  ['document', /^(?:docs\.google\.com\/document\/|issuu\.com\/[^/]+\/docs\/|scribd\.com\/document\/)/],
]
const types: [ContentKind, RegExp][] = [
  ['slides', /presentation|powerpoint/],
  [
    'document',
    /^application\/(?:pdf|msword|rtf|epub)|wordprocessing|spreadsheet|ms-excel|opendocument\.text|^text\/(?:csv|plain)/,
  ],
  ['picture', /^image\//],
  ['video', /^video\//],
  ['audio', /^audio\//],
]

/** By the ending of an address, or the site where it stands; null where it could be any page. */
export function kindByAddress(address: string): ContentKind | null {
  const url = URL.parse(address)
  if (url === null) return null
  const place = `${url.hostname.replace(/^(?:www|m)\./, '')}${url.pathname}`
  return (
    places.find(([, pattern]) => pattern.test(place))?.[0] ??
    endings.find(([, pattern]) => pattern.test(url.pathname))?.[0] ??
    null
  )
}

/** By the `Content-Type` of an answer; null for a web page and what is not known. */
export const kindByType = (type: string | undefined): ContentKind | null =>
  types.find(([, pattern]) => pattern.test((type ?? '').toLowerCase()))?.[0] ?? null

/** By what a page says that it is (Open Graph). */
export const kindByOwnWords = (type: string | null): ContentKind | null =>
  type === null
    ? null
    : type.startsWith('video')
      ? 'video'
      : type === 'article' || type.startsWith('blog')
        ? 'article'
        : null

/** The last part of an address that says something, in words: `/blogue/nos-heures.html` → `nos heures`. */
export function titleOfAddress(address: string): string {
  const url = URL.parse(address)
  if (url === null) return address
  const part = url.pathname
    .split('/')
    .filter(one => one !== '')
    .at(-1)
  if (part === undefined) return url.host
  const words = cleanText(decodePart(part) ?? part)
    .replace(/\.[a-z0-9]{2,5}$/i, '')
    .replaceAll(/[-_+]+/g, ' ')
    .trim()
  return words === '' ? url.host : words
}
