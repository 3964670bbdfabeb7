import { z } from 'zod'
import type { DraftMedia } from '../channel-contract.ts'
import { ConnectorError } from '../connector-error.ts'
import { multipart } from '../multipart.ts'
import { reason } from '../reasons.ts'
import { unexpected } from '../unexpected.ts'
import { type Context, call, orNull, serverOf } from './publish-call.ts'

const attachment = z.object({ id: z.union([z.string().min(1), z.number().transform(String)]) })

/** Uploaded, and whether the server has it ready already. Nobody sees it until a post names it. */
export async function upload(ctx: Context, media: DraftMedia): Promise<{ id: string; ready: boolean }> {
  const { focus } = media
  const form = multipart(
    { field: 'file', name: media.name, type: media.type, bytes: await media.bytes() },
    {
      description: media.alt,
      // From the middle, -1..1, upwards (https://docs.joinmastodon.org/api/guidelines/#focal-points).
      ...(focus === null ? {} : { focus: `${(focus.x * 2 - 1).toFixed(2)},${(1 - focus.y * 2).toFixed(2)}` }),
    },
  )
  const newer = await orNull(['gone'], call(ctx, 'POST', '/api/v2/media', form))
  const answer = newer ?? (await call(ctx, 'POST', '/api/v1/media', form))
  const read = attachment.safeParse(answer.value)
  if (!read.success) throw unexpected(serverOf(ctx), 'media')
  return { id: read.data.id, ready: answer.status !== 202 }
}

/** A large picture or a film takes the server its time: 206 until it is done. */
export async function isReady(ctx: Context, id: string, media: DraftMedia): Promise<boolean> {
  try {
    const { status, value } = await call(ctx, 'GET', `/api/v1/media/${encodeURIComponent(id)}`)
    if (status === 206) return false
    if (!attachment.safeParse(value).success) throw unexpected(serverOf(ctx), 'media')
    return true
  } catch (error) {
    if (!(error instanceof ConnectorError)) throw error
    // A server that cannot be asked processes while it takes.
    if (error.kind === 'gone') return true
    if (error.kind !== 'rejected') throw error
    throw mediaFailed(ctx, media)
  }
}

export const mediaFailed = (ctx: Context, media: DraftMedia): ConnectorError =>
  new ConnectorError('rejected', reason('media-failed', { host: new URL(serverOf(ctx)).host, name: media.name }))
