import { z } from 'zod'
import { endpoint, nothing, yesNo } from '../../endpoint.ts'
import { media, mediaChange, mediaKinds } from './media-schema.ts'

const at = '/api/o/:organisation/publish/media' as const
const one = z.object({ id: z.uuid() })

/**
 * The body is the file (`application/octet-stream`). What it is, its bytes say and not its name; everything that a camera
 * or a phone wrote into a picture or a film (place, time, device) is taken out. Throws `publish.media-empty`,
 * `-is-code`, `-type-refused`, `-heic`, `-too-large`, `-too-many-pixels`, `-unreadable`, `-no-room`.
 */
export const uploadMedia = endpoint({
  id: 'publish.upload-media',
  method: 'POST',
  path: at,
  summary: 'Bring a picture, film, sound or PDF',
  permission: 'publish.write',
  input: z.object({ name: z.string().trim().min(1).max(200) }),
  output: media,
  limitPerMinute: 60,
})
export const listMedia = endpoint({
  id: 'publish.list-media',
  method: 'GET',
  path: at,
  summary: 'Files, the latest first',
  permission: 'publish.read',
  input: z.object({
    kind: z.enum(mediaKinds).optional(),
    /** In name, alternative texts and credit. */
    text: z.string().trim().max(200).optional(),
    /** Instead: those that were taken out and can be taken back. */
    removed: yesNo.default(false),
    /** What the last answer gave as `next`. */
    after: z.string().max(100).optional(),
    limit: z.coerce.number<number | string>().int().min(1).max(200).default(60),
  }),
  output: z.object({ media: z.array(media), next: z.string().nullable() }),
})
export const readMedia = endpoint({
  id: 'publish.read-media',
  method: 'GET',
  path: `${at}/:id`,
  summary: 'One file, and the entries and kits that show it',
  permission: 'publish.read',
  input: one,
  output: z.object({
    media,
    entries: z.array(z.object({ id: z.uuid(), title: z.string() })),
    kits: z.array(z.object({ id: z.uuid(), campaignId: z.uuid(), title: z.string() })),
  }),
})
/** `thumb`: a small WebP of a picture; where there is none, the file itself. */
export const getMediaFile = endpoint({
  id: 'publish.get-media-file',
  method: 'GET',
  path: `${at}/:id/file`,
  summary: 'The bytes of a file',
  permission: 'publish.read',
  input: one.extend({ rendition: z.enum(['whole', 'thumb']).default('whole') }),
  output: nothing,
  answers: 'application/octet-stream',
})
/**
 * For a network that takes no bytes and fetches what it publishes (Instagram, Threads): the address that it is given, sealed,
 * holds for a day.
 */
export const getLentMedia = endpoint({
  id: 'publish.get-lent-media',
  method: 'GET',
  path: '/api/publish/lent-media',
  summary: 'A file that is being published, for the network that fetches it',
  permission: 'public',
  input: z.object({ token: z.string().max(4000) }),
  output: nothing,
  answers: 'application/octet-stream',
  limitPerMinute: 600,
})
export const changeMedia = endpoint({
  id: 'publish.change-media',
  method: 'PATCH',
  path: `${at}/:id`,
  summary: 'Alternative texts, focal point and rights of a file',
  permission: 'publish.write',
  input: one.extend(mediaChange.shape),
  output: media,
})
/** It can be taken back for thirty days, and longer while an entry shows it. */
export const removeMedia = endpoint({
  id: 'publish.remove-media',
  method: 'DELETE',
  path: `${at}/:id`,
  summary: 'Take a file out of the library',
  permission: 'publish.write',
  input: one,
  output: media,
})
export const restoreMedia = endpoint({
  id: 'publish.restore-media',
  method: 'POST',
  path: `${at}/:id/restore`,
  summary: 'Take the removal of a file back',
  permission: 'publish.write',
  input: one,
  output: media,
})
