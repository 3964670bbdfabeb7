import type { MediaLimits } from '../../connectors/index.ts'
import type { Db } from '../../db/index.ts'
import { AppError, notFound } from '../../errors.ts'
import type { FrozenMedia, ReadMedia } from '../ledger/index.ts'
import { decoding } from './clean-image.ts'
import { filmFits } from './film-fits.ts'
import { type LentParts, lentAddress } from './lent-address.ts'
import { findMedia, type MediaRow, readBytes } from './media-store.ts'
import { fits, type Picture, renderImage } from './render-image.ts'

/**
 * A file as the connectors take it, made fit for the network's limits (a film or sound is not made anew: it fits or it
 * does not). A removed file that is still kept is read: what was approved goes out. Throws `publish.media-gone`,
 * `publish.media-does-not-fit`.
 */
export const fitMedia =
  (parts: LentParts & { db: Db }): ReadMedia =>
  async (organisationId, { mediaId, focus }, { images, videos }) => {
    const { db } = parts
    const row = await findMedia(db, organisationId, mediaId)
    if (row === undefined) throw notFound('publish.media-gone')
    const { id, kind, type, name, size, width, height } = row
    const bytes = (from = 0, to = size) => readBytes(db, organisationId, id, from, to)
    const address = lentAddress(parts, { organisationId, media: { mediaId, focus }, limits: { images, videos } })
    const lent = address === null ? {} : { address }
    const asItIs = { id, kind, type, name, size, width, height, bytes, ...lent }
    if (kind === 'image') {
      if (images === null) throw doesNotFit(row)
      const picture = { type, size, width: width!, height: height! }
      // What needs nothing done to it is read when it goes up, not kept until then.
      if (fits(picture, images)) return asItIs
      return { ...present(row, await fitImage(row, await bytes(), images, focus)), ...lent }
    }
    if (videos === null || !filmFits(row, videos)) throw doesNotFit(row)
    return asItIs
  }

async function fitImage(
  row: MediaRow,
  bytes: Buffer,
  wanted: MediaLimits,
  focus: FrozenMedia['focus'],
): Promise<Picture> {
  const picture = { bytes, type: row.type, width: row.width!, height: row.height! }
  const made = await decoding(() => renderImage(picture, wanted, focus))
  if (made === null) throw doesNotFit(row)
  return made
}

const doesNotFit = (row: MediaRow) => new AppError('publish.media-does-not-fit', { name: row.name }, { status: 422 })

function present({ id, name }: MediaRow, { bytes, type, width, height }: Picture) {
  const ending = type.slice(type.indexOf('/') + 1).replace('jpeg', 'jpg')
  const named = `${name.replace(/\.[A-Za-z0-9]{1,5}$/, '')}.${ending}`
  return {
    id,
    kind: 'image' as const,
    type,
    name: named,
    size: bytes.length,
    width,
    height,
    bytes: async (from?: number, to?: number) => bytes.subarray(from, to),
  }
}
