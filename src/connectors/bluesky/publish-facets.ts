/** A part of a text that means something, in UTF-16 units as JavaScript counts. */
export type Spot = { start: number; end: number } & (
  | { kind: 'link'; uri: string }
  | { kind: 'mention'; handle: string }
  | { kind: 'tag'; tag: string }
)
export type Facet = { index: { byteStart: number; byteEnd: number }; features: [Feature] }
type Feature = { $type: string; uri?: string; did?: string; tag?: string }

/** What ends a sentence is not part of the address in it. */
const after = /[.,;:!?…'"’”»\]}]+$/u
/** Longest tag that the network takes, in graphemes. */
const longestTag = 64

/**
 * Addresses, handles and hashtags in a text, in order and apart. The rules are those of Bluesky's own application
 * (https://github.com/bluesky-social/atproto, packages/api/src/rich-text/detection.ts), except that an address needs its scheme.
 */
export function spotsIn(text: string): Spot[] {
  const spots: Spot[] = []
  const free = (start: number, end: number) => spots.every(each => end <= each.start || start >= each.end)
  for (const found of text.matchAll(/(?<=^|[\s(«"“])https?:\/\/\S+/giu)) {
    const uri = trimmed(found[0])
    if (URL.canParse(uri)) spots.push({ kind: 'link', uri, start: found.index, end: found.index + uri.length })
  }
  for (const found of text.matchAll(
    /(?<=^|[\s(«"“])@((?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9])(?![\w@])/giu,
  )) {
    const end = found.index + found[0].length
    if (free(found.index, end))
      spots.push({ kind: 'mention', handle: found[1]!.toLowerCase(), start: found.index, end })
  }
  for (const found of text.matchAll(/(?<=^|[\s(«"“])[#＃](?!\ufe0f)([^\s\u00ad\u200a-\u200d\u2060#]+)/gu)) {
    const tag = found[1]!.replace(/[\p{P}]+$/u, '')
    const end = found.index + 1 + tag.length
    const graphemes = [...new Intl.Segmenter().segment(tag)].length
    if (/[^\d\s\p{P}]/u.test(tag) && graphemes <= longestTag && free(found.index, end))
      spots.push({ kind: 'tag', tag, start: found.index, end })
  }
  return spots.sort((a, b) => a.start - b.start)
}

/** `(https://a.example/x)` is an address in parentheses; `https://a.example/x_(y)` is one that ends with a parenthesis. */
function trimmed(address: string): string {
  let uri = address
  for (let before = ''; before !== uri; ) {
    before = uri
    uri = uri.replace(after, '')
    if (uri.endsWith(')') && !uri.includes('(')) uri = uri.slice(0, -1)
  }
  return uri
}

/** The facets of a text, places counted in bytes of UTF-8; a handle that nobody has is plain text. */
export function facetsOf(text: string, didOf: (handle: string) => string | null): Facet[] {
  const byte = (at: number) => Buffer.byteLength(text.slice(0, at))
  return spotsIn(text).flatMap(spot => {
    const feature = featureOf(spot, didOf)
    return feature === null
      ? []
      : [{ index: { byteStart: byte(spot.start), byteEnd: byte(spot.end) }, features: [feature] }]
  })
}

function featureOf(spot: Spot, didOf: (handle: string) => string | null): Feature | null {
  const type = (name: string) => `app.bsky.richtext.facet#${name}`
  if (spot.kind === 'link') return { $type: type('link'), uri: spot.uri }
  if (spot.kind === 'tag') return { $type: type('tag'), tag: spot.tag }
  const did = didOf(spot.handle)
  return did === null ? null : { $type: type('mention'), did }
}
