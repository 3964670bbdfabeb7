import { decodePart } from '../decode-part.ts'

/** `at://did/collection/key`, the network's own name of a record. Null when it is none. */
export function parseAtUri(uri: string): { did: string; collection: string; key: string } | null {
  const found = /^at:\/\/([^/]+)\/([^/]+)\/([^/?#]+)$/.exec(uri)
  return found === null ? null : { did: found[1]!, collection: found[2]!, key: found[3]! }
}

export const postCollection = 'app.bsky.feed.post'
export const postUri = (did: string, key: string) => `at://${did}/${postCollection}/${key}`

/** By DID, because handles change: the same post has the same address whichever way it was heard. */
export const profileUrl = (did: string) => `https://bsky.app/profile/${did}`
export function postUrl(uri: string): string | null {
  const parts = parseAtUri(uri)
  return parts === null ? null : `${profileUrl(parts.did)}/post/${parts.key}`
}

/** Where a picture or film of a record can be seen: the public application's copy, or the account's own server. */
export type BlobUrl = (did: string, cid: string, kind: 'image' | 'video') => string
export const publicBlob: BlobUrl = (did, cid, kind) =>
  kind === 'image'
    ? `https://cdn.bsky.app/img/feed_fullsize/plain/${did}/${cid}@jpeg`
    : `https://video.bsky.app/watch/${encodeURIComponent(did)}/${cid}/playlist.m3u8`
export const serverBlob =
  (service: string): BlobUrl =>
  (did, cid) =>
    `${service}/xrpc/com.atproto.sync.getBlob?did=${encodeURIComponent(did)}&cid=${encodeURIComponent(cid)}`

/** Handle or DID out of what a person types: `@name.example`, a profile's address, a domain. Null when it can be none. */
export function accountIn(typed: string): string | null {
  const text = typed.trim().replace(/^at:\/\//, '')
  const inProfile = /^https?:\/\/[^/]+\/profile\/([^/?#]+)/.exec(text)?.[1]
  const account = (decodePart(inProfile ?? text.replace(/^https?:\/\/(?:www\.)?([^/?#]+).*$/, '$1')) ?? '').replace(
    /^@/,
    '',
  )
  if (/^did:[a-z]+:[a-zA-Z0-9._:%-]+$/.test(account)) return account
  // https://atproto.com/specs/handle
  return /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?$/i.test(account)
    ? account.toLowerCase()
    : null
}
