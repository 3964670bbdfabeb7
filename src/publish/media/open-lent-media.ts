import type { Context } from '../../context.ts'
import { Download } from '../../http/index.ts'
import { fitMedia } from './fit-media.ts'
import { readLentAddress } from './lent-address.ts'
import { existingMedia, openMediaFile } from './media-service.ts'

/** For the network that fetches it. Throws `publish.no-such-media`, `publish.media-gone`, `publish.media-does-not-fit`. */
export async function openLentMedia(
  parts: Pick<Context, 'db' | 'secrets' | 'clock' | 'config'>,
  token: string,
): Promise<Download> {
  const { organisationId, media, limits } = readLentAddress(parts, token)
  const { kind } = await existingMedia(parts.db, organisationId, media.mediaId)
  if (kind !== 'image') return openMediaFile(parts.db, organisationId, media.mediaId, 'whole')
  const { type, name, bytes } = await fitMedia(parts)(organisationId, { ...media, alt: '' }, limits)
  return new Download(type, name, Buffer.from(await bytes()), 'show')
}
