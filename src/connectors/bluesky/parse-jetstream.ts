import { z } from 'zod'
import { emptyItem, type Item } from '../contract.ts'
import { postCollection, postUri, profileUrl, publicBlob } from './addresses.ts'
import { parseRecord } from './parse-record.ts'

// https://github.com/bluesky-social/jetstream#consuming-jetstream
const event = z.object({
  did: z.string(),
  /** Microseconds of the epoch. */
  time_us: z.number(),
  kind: z.string(),
  commit: z
    .object({ operation: z.string(), collection: z.string(), rkey: z.string(), record: z.unknown().optional() })
    .optional(),
  identity: z.object({ handle: z.string().optional() }).optional(),
})

export type NetworkEvent = {
  timeUs: number
  item: Item | null
  /** An account told its name. */
  named: { did: string; handle: string } | null
}

/** One frame of the stream; null when it is not what it should be. Posts do not tell handles: `handleOf` knows those heard. */
export function parseEvent(frame: string, handleOf: (did: string) => string | null): NetworkEvent | null {
  let value: unknown
  try {
    value = JSON.parse(frame)
  } catch {
    return null
  }
  const read = event.safeParse(value)
  if (!read.success) return null
  const { did, time_us: timeUs, commit, identity } = read.data
  const named = identity?.handle === undefined ? null : { did, handle: identity.handle }
  if (commit === undefined || commit.collection !== postCollection) return { timeUs, item: null, named }
  const uri = postUri(did, commit.rkey)
  if (commit.operation === 'delete') return { timeUs, item: { ...emptyItem(uri, 'post'), deleted: true }, named }
  const handle = handleOf(did)
  const author = { key: did, name: handle ?? did, handle, url: profileUrl(did), avatarUrl: null, followers: null }
  const seenAt = new Date(timeUs / 1000)
  const item = parseRecord(commit.record, { did, key: commit.rkey, author, seenAt, blobUrl: publicBlob })
  if (item !== null && commit.operation === 'update') item.editedAt = seenAt
  return { timeUs, item, named }
}
