import { z } from 'zod'
import { jsonOf } from '../ask-json.ts'
import { authorised, uploadTimeout } from '../authorised.ts'
import type { DraftMedia } from '../channel-contract.ts'
import { ConnectorError } from '../connector-error.ts'
import type { ConnectorContext } from '../contract.ts'
import { unexpected } from '../unexpected.ts'
import { askGoogle, uploadApi } from './call.ts'

/** A multiple of 256 KiB, small enough to go up within a minute over a slow line. */
const pieceSize = 8 * 1024 * 1024

const made = z.object({ id: z.string().min(1) })

/** https://developers.google.com/youtube/v3/guides/using_resumable_upload_protocol: an address that takes the bytes. */
export async function startFilm(ctx: ConnectorContext, { type, size }: DraftMedia, about: object): Promise<string> {
  const { headers } = await askGoogle(
    ctx,
    authorised(
      ctx,
      'POST',
      `${uploadApi}/videos?uploadType=resumable&part=snippet,status&notifySubscribers=true`,
      { json: about },
      { 'x-upload-content-type': type, 'x-upload-content-length': String(size) },
    ),
  )
  const { location } = headers
  if (location === undefined || URL.parse(location)?.host !== new URL(uploadApi).host)
    throw unexpected(uploadApi, 'media')
  return location
}

export type Uploaded = { video: string } | 'more' | 'gone'

/** The next piece, from where YouTube has it: what a broken line cut off goes on in the middle, what arrived is not sent again. */
export async function sendPiece(ctx: ConnectorContext, media: DraftMedia, session: string): Promise<Uploaded> {
  try {
    const before = await put(ctx, session, media, `bytes */${media.size}`, new Uint8Array())
    if (typeof before === 'object') return before
    // All is there, and the film not yet made of it.
    if (before >= media.size) throw unexpected(uploadApi, 'media')
    const end = Math.min(before + pieceSize, media.size)
    const range = `bytes ${before}-${end - 1}/${media.size}`
    const after = await put(ctx, session, media, range, await media.bytes(before, end))
    return typeof after === 'object' ? after : 'more'
  } catch (error) {
    // A session ends after some days, and then nothing of it is kept.
    if (error instanceof ConnectorError && error.kind === 'gone') return 'gone'
    throw error
  }
}

/** The film once all is there; else how many bytes are. */
async function put(
  ctx: ConnectorContext,
  url: string,
  { type }: DraftMedia,
  range: string,
  body: Uint8Array,
): Promise<{ video: string } | number> {
  const answer = await askGoogle(ctx, {
    ...authorised(ctx, 'PUT', url, { body, type }, { 'content-range': range }),
    timeout: uploadTimeout,
  })
  if (answer.status === 308) {
    const there = /^bytes=0-(\d+)$/.exec(answer.headers.range ?? '')?.[1]
    return there === undefined ? 0 : Number(there) + 1
  }
  const read = made.safeParse(jsonOf(answer))
  if (!read.success) throw unexpected(uploadApi, 'media')
  return { video: read.data.id }
}
