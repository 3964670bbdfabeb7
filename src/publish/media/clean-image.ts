import type { Sharp } from 'sharp'
import { AppError } from '../../errors.ts'
import { inTurn } from '../../in-turn.ts'

/** More points than any camera of a press photographer; a bomb says in its header that it has more. */
const mostPixels = 80_000_000
const thumbSide = 480

/** Pictures unpacked at the same time: one may take 320 MB. For uploads and for what is made fit for networks together. */
export const decoding = inTurn(2)

export type CleanImage = { bytes: Buffer; width: number; height: number; thumb: Buffer }

/** The decoder, with its cap on points in force; loaded when first wanted. */
export async function decode(bytes: Uint8Array, animated = false): Promise<Sharp> {
  const { default: sharp } = await import('sharp')
  return sharp(bytes, { limitInputPixels: mostPixels, animated, failOn: 'error' })
}

/**
 * A picture drawn anew, upright, with nothing but its points: no place, no time, no device, nothing hidden behind it.
 * Its header is asked first, so that a bomb is never unpacked. Throws `publish.media-too-many-pixels`,
 * `publish.media-unreadable`.
 */
export const cleanImage = (bytes: Uint8Array, type: string): Promise<CleanImage> => decoding(() => clean(bytes, type))

async function clean(bytes: Uint8Array, type: string): Promise<CleanImage> {
  const animated = type === 'image/gif' || type === 'image/webp'
  try {
    await refuseBomb(bytes, animated)
    const image = await decode(bytes, animated)
    const { data, info } = await writeAs(image.autoOrient(), type).toBuffer({ resolveWithObject: true })
    const thumb = await (await decode(data))
      .resize({ width: thumbSide, height: thumbSide, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 78 })
      .toBuffer()
    return { bytes: data, width: info.width, height: info.pageHeight ?? info.height, thumb }
  } catch (cause) {
    if (cause instanceof AppError) throw cause
    throw new AppError('publish.media-unreadable', {}, { status: 422, cause })
  }
}

/** Reads the header only. `height` of an animation is that of all its pictures one below the other. */
async function refuseBomb(bytes: Uint8Array, animated: boolean): Promise<void> {
  const { default: sharp } = await import('sharp')
  const { width, height } = await sharp(bytes, { limitInputPixels: false, animated }).metadata()
  if (width * height > mostPixels)
    throw new AppError('publish.media-too-many-pixels', { millions: mostPixels / 1e6 }, { status: 422 })
}

/** Sharp writes no metadata unless it is asked to, and colours as sRGB. */
export function writeAs(image: Sharp, type: string, quality = 92): Sharp {
  switch (type) {
    case 'image/png':
      return image.png()
    case 'image/gif':
      return image.gif()
    case 'image/webp':
      return image.webp({ quality })
    case 'image/avif':
      return image.avif({ quality: Math.min(quality, 70), effort: 3 })
    default:
      return image
        .flatten({ background: '#ffffff' })
        .jpeg({ quality, chromaSubsampling: quality > 90 ? '4:4:4' : '4:2:0' })
  }
}
