import { z } from 'zod'
import type { DraftMedia } from '../channel-contract.ts'
import { ConnectorError } from '../connector-error.ts'
import { multipart } from '../multipart.ts'
import { reason } from '../reasons.ts'
import { unexpected } from '../unexpected.ts'
import { api } from './authorise.ts'
import { type Context, call } from './call.ts'

/** `next`: the number of the piece that goes up next; null once all are there and X prepares the film. */
export const uploadState = z.object({ id: z.string(), next: z.number().nullable(), asked: z.number() })
export type Upload = z.output<typeof uploadState> & { ready?: boolean; waitSeconds?: number }

/** X takes pieces of five megabytes at most. */
const pieceSize = 4 * 1024 * 1024
/** A film that is not ready after some ten minutes will not be. */
const mostAsked = 60

const answer = z.object({
  data: z.object({
    id: z.string().min(1),
    processing_info: z
      .object({ state: z.string(), check_after_secs: z.number().nullish().catch(null) })
      .nullish()
      .catch(null),
  }),
})

/** A picture goes up at once, with its words; a film is announced first. Nobody sees either until a post names it. */
export async function startUpload(ctx: Context, media: DraftMedia): Promise<Upload> {
  if (media.kind === 'video') {
    const json = { media_type: media.type, total_bytes: media.size, media_category: 'tweet_video' }
    const { id } = await told(call(ctx, 'POST', '/media/upload/initialize', { json }))
    return { id, next: 0, asked: 0 }
  }
  const file = { field: 'media', name: media.name, type: media.type, bytes: await media.bytes() }
  const { id } = await told(call(ctx, 'POST', '/media/upload', multipart(file, { media_category: 'tweet_image' })))
  await describe(ctx, id, media)
  return { id, next: null, asked: 0, ready: true }
}

/** The next piece of a film, or the question whether it is ready. A piece that came twice is the same piece. */
export async function continueUpload(ctx: Context, media: DraftMedia, upload: Upload): Promise<Upload> {
  const { id, next, asked } = upload
  const place = `/media/upload/${encodeURIComponent(id)}`
  if (next === null) {
    const query = new URLSearchParams({ media_id: id, command: 'STATUS' })
    return prepared(media, upload, await told(call(ctx, 'GET', `/media/upload?${query}`)))
  }
  const from = next * pieceSize
  if (from >= media.size) {
    const done = await told(call(ctx, 'POST', `${place}/finalize`))
    await describe(ctx, id, media)
    return prepared(media, { id, next: null, asked: 0 }, done)
  }
  const bytes = await media.bytes(from, Math.min(from + pieceSize, media.size))
  const piece = { field: 'media', name: media.name, type: media.type, bytes }
  await call(ctx, 'POST', `${place}/append`, multipart(piece, { segment_index: String(next) }))
  return { id, next: next + 1, asked }
}

function prepared(
  media: DraftMedia,
  upload: Upload,
  { processing_info: info }: z.output<typeof answer>['data'],
): Upload {
  if (info == null || info.state === 'succeeded') return { ...upload, ready: true }
  if (info.state === 'failed' || upload.asked >= mostAsked)
    throw new ConnectorError('rejected', reason('media-failed', { host: new URL(api).host, name: media.name }))
  return { ...upload, asked: upload.asked + 1, waitSeconds: info.check_after_secs ?? 10 }
}

async function told(asked: ReturnType<typeof call>): Promise<z.output<typeof answer>['data']> {
  const read = answer.safeParse((await asked).value)
  if (!read.success) throw unexpected(api, 'media')
  return read.data.data
}

async function describe(ctx: Context, id: string, { alt }: DraftMedia): Promise<void> {
  if (alt !== '') await call(ctx, 'POST', '/media/metadata', { json: { id, metadata: { alt_text: { text: alt } } } })
}
