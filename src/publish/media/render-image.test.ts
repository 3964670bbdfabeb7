import fc from 'fast-check'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { cropFor, renderImage } from './render-image.ts'

const side = fc.integer({ min: 1, max: 5_000 })
const share = fc.double({ min: 0, max: 1, noNaN: true })

test('a cut lies within the picture, keeps one side whole and the focal point in it', () => {
  fc.assert(
    fc.property(side, side, share, share, fc.constantFrom(0.5, 0.8, 1, 1.91), (width, height, x, y, from) => {
      const to = from * 1.5
      const cut = cropFor(width, height, { from, to }, { x, y })
      expect(cut.left >= 0 && cut.top >= 0).toBe(true)
      expect(cut.left + cut.width <= width && cut.top + cut.height <= height).toBe(true)
      expect(cut.width === width || cut.height === height).toBe(true)
      expect(x * width).toBeGreaterThanOrEqual(cut.left - 1)
      expect(x * width).toBeLessThanOrEqual(cut.left + cut.width + 1)
      expect(y * height).toBeGreaterThanOrEqual(cut.top - 1)
      expect(y * height).toBeLessThanOrEqual(cut.top + cut.height + 1)
    }),
  )
})

/** Left half red, right half blue, with noise so that it weighs something. */
async function picture(width: number, height: number, type: 'png' | 'jpeg') {
  const half = await sharp({ create: { width: width / 2, height, channels: 3, background: '#ff0000' } })
    .png()
    .toBuffer()
  const bytes = await sharp({
    create: { width, height, channels: 3, background: '#0000ff', noise: { type: 'gaussian', mean: 120, sigma: 60 } },
  })
    .composite([{ input: half, left: 0, top: 0 }])
    .toFormat(type)
    .toBuffer()
  return { bytes, type: `image/${type}`, width, height }
}
const wanted = { types: ['image/jpeg'], maxBytes: 10_000_000, maxPixels: null, ratio: null }

test('one that fits stays as it is, byte for byte', async () => {
  const given = await picture(200, 100, 'jpeg')
  expect(await renderImage(given, wanted, null)).toBe(given)
})

test('another type, a cut around the focal point, fewer points, fewer bytes', async () => {
  const given = await picture(800, 400, 'png')
  const square = { ...wanted, ratio: { from: 1, to: 1 }, maxPixels: 40_000, maxBytes: 6_000 }
  const made = (await renderImage(given, square, { x: 0.1, y: 0.5 }))!
  expect([made.type, made.width === made.height, made.width <= 200, made.bytes.length <= 6_000]).toEqual([
    'image/jpeg',
    true,
    true,
    true,
  ])
  const { dominant } = await sharp(made.bytes).stats()
  expect(dominant.r).toBeGreaterThan(dominant.b)
})

test('null where the network takes no picture of ours, or none so large', async () => {
  const given = await picture(80, 80, 'png')
  expect(await renderImage(given, { ...wanted, types: ['image/heic'] }, null)).toBeNull()
  expect(await renderImage(given, { ...wanted, maxBytes: 10 }, null)).toBeNull()
})
