import { z } from 'zod'
import type { DraftMedia } from '../channel-contract.ts'
import { ConnectorError } from '../connector-error.ts'
import { multipart } from '../multipart.ts'
import { reason } from '../reasons.ts'
import { unexpected } from '../unexpected.ts'
import { type Context, call, videoApi } from './call.ts'

/** Bytes `from`–`to` go up next; equal once all are there. */
export const uploadState = z.object({ session: z.string(), video: z.string(), from: z.number(), to: z.number() })
type Upload = z.output<typeof uploadState>

const number = z.coerce.number().int().nonnegative()
const started = z.object({
  upload_session_id: z.string().min(1),
  video_id: z.string().min(1),
  start_offset: number,
  end_offset: number,
})
const moved = z.object({ start_offset: number, end_offset: number })

/** https://developers.facebook.com/docs/graph-api/reference/page/videos: resumable upload, in the pieces that Facebook asks for. */
export async function startFilm(ctx: Context, { size }: DraftMedia): Promise<Upload> {
  const read = started.safeParse(await phase(ctx, { upload_phase: 'start', file_size: size }))
  if (!read.success) throw unexpected(videoApi, 'media')
  const { upload_session_id: session, video_id: video, start_offset: from, end_offset: to } = read.data
  return { session, video, from, to }
}

export async function sendPiece(ctx: Context, media: DraftMedia, upload: Upload): Promise<Upload> {
  const { session, from, to } = upload
  const bytes = await media.bytes(from, to)
  const piece = { field: 'video_file_chunk', name: media.name, type: media.type, bytes }
  const fields = { upload_phase: 'transfer', upload_session_id: session, start_offset: String(from) }
  const read = moved.safeParse(await call(ctx, 'POST', '/me/videos', multipart(piece, fields), videoApi))
  if (!read.success) throw unexpected(videoApi, 'media')
  const { start_offset: next, end_offset: end } = read.data
  // Facebook asks for what it has, for ever.
  if (next <= from && next < end)
    throw new ConnectorError('rejected', reason('media-failed', { host: new URL(videoApi).host, name: media.name }))
  return { ...upload, from: next, to: end }
}

/** Now it is seen. */
export async function finishFilm(ctx: Context, { session }: Upload, description: string): Promise<void> {
  const read = z
    .object({ success: z.literal(true) })
    .safeParse(await phase(ctx, { upload_phase: 'finish', upload_session_id: session, description }))
  if (!read.success) throw unexpected(videoApi, 'post')
}

const phase = (ctx: Context, json: object) => call(ctx, 'POST', '/me/videos', { json }, videoApi)
