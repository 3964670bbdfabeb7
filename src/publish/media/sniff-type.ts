import type { MediaKind } from './media-schema.ts'

export type Sniffed = { kind: MediaKind; type: string } | 'code' | 'heic' | 'unknown'

/** So many bytes of a file's beginning are enough to tell what it is. */
export const headSize = 4096

/**
 * What a file is, by its first bytes; names and declared types are not believed. `code`: HTML, SVG or XML, which can
 * carry programs. `heic`: photographs of phones that browsers do not show. Sources: the formats' own specifications
 * (PNG, JFIF, GIF, RIFF, ISO/IEC 14496-12 brands, EBML, Ogg, FLAC, MPEG audio frames, PDF).
 */
export function sniffType(head: Uint8Array): Sniffed {
  const text = (from: number, to: number) => String.fromCharCode(...head.subarray(from, to))
  const begins = (...bytes: number[]) => bytes.every((byte, at) => head[at] === byte)
  if (begins(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return image('png')
  if (begins(0xff, 0xd8, 0xff)) return image('jpeg')
  if (/^GIF8[79]a$/.test(text(0, 6))) return image('gif')
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WEBP') return image('webp')
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WAVE') return audio('wav')
  if (text(4, 8) === 'ftyp') return byBrand(text(8, 12))
  if (begins(0x1a, 0x45, 0xdf, 0xa3) && text(0, 64).includes('webm')) return { kind: 'video', type: 'video/webm' }
  if (text(0, 4) === 'OggS') return audio('ogg')
  if (text(0, 4) === 'fLaC') return audio('flac')
  // An ID3 tag, or a frame of layer III.
  if (text(0, 3) === 'ID3' || (head[0] === 0xff && ((head[1] ?? 0) & 0xe6) === 0xe2)) return audio('mpeg')
  if (text(0, 5) === '%PDF-') return { kind: 'file', type: 'application/pdf' }
  return looksLikeMarkup(head) ? 'code' : 'unknown'
}

const image = (name: string): Sniffed => ({ kind: 'image', type: `image/${name}` })
const audio = (name: string): Sniffed => ({ kind: 'audio', type: `audio/${name}` })

function byBrand(brand: string): Sniffed {
  if (brand === 'avif' || brand === 'avis') return image('avif')
  if (/^(hei|hev|mif1|msf1)/.test(brand)) return 'heic'
  if (brand === 'qt  ') return { kind: 'video', type: 'video/quicktime' }
  if (/^M4[AB]/.test(brand)) return audio('mp4')
  return films.test(brand) ? { kind: 'video', type: 'video/mp4' } : 'unknown'
}

/** Brands of MP4 films (https://mp4ra.org/registered-types/brands); others are photographs of cameras, JPEG 2000 and the like. */
const films = /^(iso[m2-9a-c]|mp4[12]|mp71|avc1|M4V[ HP]|3g[2p][a-z0-9]|dash|cmf[2cfls]|MSNV|XAVC|f4v |mmp4)$/

/** A `<` as the first sign that is no space, in UTF-8 or UTF-16, with or without a byte order mark. */
function looksLikeMarkup(head: Uint8Array): boolean {
  for (const byte of head) {
    if (byte === 0x3c) return true
    const skipped = byte <= 0x20 || byte === 0xef || byte === 0xbb || byte === 0xbf || byte === 0xfe || byte === 0xff
    if (!skipped) return false
  }
  return false
}
