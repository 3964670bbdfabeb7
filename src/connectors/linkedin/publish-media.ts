import { z } from 'zod'
import { askDone, jsonOf } from '../ask-json.ts'
import { uploadTimeout } from '../authorised.ts'
import type { DraftMedia } from '../channel-contract.ts'
import { ConnectorError } from '../connector-error.ts'
import { reason } from '../reasons.ts'
import { unexpected } from '../unexpected.ts'
import { api, authorOf, type Context, call } from './call.ts'

/** `parts`: what LinkedIn called the pieces that are up; null once it prepares the film. */
export const uploadState = z.object({
  id: z.string(),
  token: z.string(),
  pieces: z.array(z.object({ url: z.string(), first: z.number(), last: z.number() })),
  parts: z.array(z.string()).nullable(),
  asked: z.number(),
})
export type Upload = z.output<typeof uploadState> & { ready?: boolean; waitSeconds?: number }

const image = z.object({ value: z.object({ image: z.string().min(1), uploadUrl: z.url() }) })
const video = z.object({
  value: z.object({
    video: z.string().min(1),
    uploadToken: z.string().catch(''),
    uploadInstructions: z.array(z.object({ uploadUrl: z.url(), firstByte: z.number(), lastByte: z.number() })).min(1),
  }),
})
const prepared = z.object({ status: z.string() })

/** A film that is not ready after some ten minutes will not be. */
const mostAsked = 60
const askAgain = 10

/** A picture goes up at once; a film is announced first. Nobody sees either until a post names it. */
export async function startUpload(ctx: Context, media: DraftMedia): Promise<Upload> {
  const owner = authorOf(ctx)
  if (media.kind === 'video') {
    const asked = { owner, fileSizeBytes: media.size, uploadCaptions: false, uploadThumbnail: false }
    const json = { initializeUploadRequest: asked }
    const read = video.safeParse(jsonOf(await call(ctx, 'POST', '/videos?action=initializeUpload', { json })))
    if (!read.success) throw unexpected(api, 'media')
    const { video: id, uploadToken: token, uploadInstructions } = read.data.value
    const pieces = uploadInstructions.map(({ uploadUrl: url, firstByte: first, lastByte: last }) => ({
      url,
      first,
      last,
    }))
    return { id, token, pieces, parts: [], asked: 0 }
  }
  const json = { initializeUploadRequest: { owner } }
  const read = image.safeParse(jsonOf(await call(ctx, 'POST', '/images?action=initializeUpload', { json })))
  if (!read.success) throw unexpected(api, 'media')
  await put(ctx, read.data.value.uploadUrl, await media.bytes())
  return { id: read.data.value.image, token: '', pieces: [], parts: null, asked: 0, ready: true }
}

/** The next piece of a film, its end, or the question whether it is ready. */
export async function continueUpload(ctx: Context, media: DraftMedia, upload: Upload): Promise<Upload> {
  const { id, token, pieces, parts, asked } = upload
  if (parts === null) {
    const read = prepared.safeParse(jsonOf(await call(ctx, 'GET', `/videos/${encodeURIComponent(id)}`)))
    if (!read.success) throw unexpected(api, 'media')
    if (read.data.status === 'AVAILABLE') return { ...upload, ready: true }
    if (read.data.status === 'PROCESSING_FAILED' || asked >= mostAsked)
      throw new ConnectorError('rejected', reason('media-failed', { host: new URL(api).host, name: media.name }))
    return { ...upload, asked: asked + 1, waitSeconds: askAgain }
  }
  const piece = pieces[parts.length]
  if (piece !== undefined) {
    const { headers } = await put(ctx, piece.url, await media.bytes(piece.first, piece.last + 1))
    return { ...upload, parts: [...parts, (headers.etag ?? '').replaceAll('"', '')] }
  }
  const json = { finalizeUploadRequest: { video: id, uploadToken: token, uploadedPartIds: parts } }
  await call(ctx, 'POST', '/videos?action=finalizeUpload', { json })
  return { ...upload, parts: null, pieces: [], waitSeconds: askAgain }
}

/** The address that LinkedIn gave is the permission: it is given no token of ours. */
const put = (ctx: Context, url: string, body: Uint8Array) =>
  askDone(ctx, {
    url,
    method: 'PUT',
    headers: { 'content-type': 'application/octet-stream' },
    body,
    timeout: uploadTimeout,
  })
