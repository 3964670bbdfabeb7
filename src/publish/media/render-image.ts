import type { MediaLimits } from '../../connectors/index.ts'
import { decode, writeAs } from './clean-image.ts'

export type Picture = { bytes: Uint8Array; type: string; width: number; height: number }
type Wanted = Pick<MediaLimits, 'types' | 'maxBytes' | 'maxPixels' | 'ratio'>
type Point = { x: number; y: number }
type Crop = { left: number; top: number; width: number; height: number }

/** What a picture becomes where its own type is not taken: the first that is. */
const others = ['image/jpeg', 'image/png', 'image/webp']
const qualities = [92, 84, 76, 68]
const smallestSide = 64

/** Whether a picture is fit for a network as it is. */
export function fits(
  { type, width, height, size }: Omit<Picture, 'bytes'> & { size: number },
  wanted: Wanted,
): boolean {
  const crop = cropFor(width, height, wanted.ratio, null)
  return (
    crop.width === width &&
    crop.height === height &&
    (wanted.maxPixels === null || width * height <= wanted.maxPixels) &&
    wanted.types.includes(type) &&
    size <= wanted.maxBytes
  )
}

/**
 * A picture made fit for a network: cut to the sides that it accepts around the focal point, made smaller, written as a
 * type that it takes, and as light as it asks for. One that fits is left as it is. Null where it cannot be made to fit.
 */
export async function renderImage(picture: Picture, wanted: Wanted, focus: Point | null): Promise<Picture | null> {
  const type = wanted.types.includes(picture.type)
    ? picture.type
    : (others.find(other => wanted.types.includes(other)) ?? null)
  if (type === null) return null
  const crop = cropFor(picture.width, picture.height, wanted.ratio, focus)
  const pixels = crop.width * crop.height
  let scale = wanted.maxPixels === null || pixels <= wanted.maxPixels ? 1 : Math.sqrt(wanted.maxPixels / pixels)
  if (fits({ ...picture, size: picture.bytes.length }, wanted)) return picture
  // What has no quality to lower only gets smaller.
  const steps = type === 'image/png' || type === 'image/gif' ? [100] : qualities
  for (;;) {
    const width = Math.max(1, Math.floor(crop.width * scale))
    const height = Math.max(1, Math.floor(crop.height * scale))
    for (const quality of steps) {
      const image = (await decode(picture.bytes)).extract(crop).resize({ width, height, fit: 'fill' })
      const bytes = await writeAs(image, type, quality).toBuffer()
      if (bytes.length <= wanted.maxBytes) return { bytes, type, width, height }
    }
    if (Math.min(width, height) <= smallestSide) return null
    scale *= 0.75
  }
}

/** The largest part of a picture whose ratio is accepted, as near as can be to the focal point (the middle where none is said). */
export function cropFor(width: number, height: number, ratio: Wanted['ratio'], focus: Point | null): Crop {
  const is = width / height
  if (ratio === null || (is >= ratio.from && is <= ratio.to)) return { left: 0, top: 0, width, height }
  const cut =
    is > ratio.to
      ? { width: Math.max(1, Math.floor(height * ratio.to)), height }
      : { width, height: Math.max(1, Math.floor(width / ratio.from)) }
  const { x, y } = focus ?? { x: 0.5, y: 0.5 }
  const begin = (side: number, part: number, at: number) =>
    Math.min(side - part, Math.max(0, Math.round(side * at - part / 2)))
  return { left: begin(width, cut.width, x), top: begin(height, cut.height, y), ...cut }
}
