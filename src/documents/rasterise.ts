/** A picture of a document as PNG at twice its size: for readers of Word that do not draw SVG. Loaded when first wanted. */
export async function rasterise(svg: string): Promise<{ png: Uint8Array; width: number; height: number }> {
  const { default: sharp } = await import('sharp')
  const image = sharp(Buffer.from(svg), { density: 144, limitInputPixels: 20_000_000 })
  const { data, info } = await image.flatten({ background: '#ffffff' }).png().toBuffer({ resolveWithObject: true })
  return { png: data, width: info.width / 2, height: info.height / 2 }
}
