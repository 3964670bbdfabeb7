import { expect, test } from 'vitest'
import { sniffType } from './sniff-type.ts'

const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map(part => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))))

test.each([
  ['a PNG', bytes([0x89], 'PNG\r\n', [0x1a], '\n'), 'image/png'],
  ['a JPEG', bytes([0xff, 0xd8, 0xff, 0xe1]), 'image/jpeg'],
  ['a GIF', bytes('GIF89a'), 'image/gif'],
  ['a WebP', bytes('RIFF', [1, 2, 3, 4], 'WEBP'), 'image/webp'],
  ['an AVIF', bytes([0, 0, 0, 28], 'ftypavif'), 'image/avif'],
  ['an MP4', bytes([0, 0, 0, 28], 'ftypisom'), 'video/mp4'],
  ['a film of an old phone', bytes([0, 0, 0, 20], 'ftyp3gp5'), 'video/mp4'],
  ['a QuickTime film', bytes([0, 0, 0, 20], 'ftypqt  '), 'video/quicktime'],
  ['sound in an MP4', bytes([0, 0, 0, 20], 'ftypM4A '), 'audio/mp4'],
  ['a WebM', bytes([0x1a, 0x45, 0xdf, 0xa3], '....B\x82\x84webm'), 'video/webm'],
  ['an MP3 with a tag', bytes('ID3', [4, 0]), 'audio/mpeg'],
  ['an MP3 without', bytes([0xff, 0xfb, 0x90]), 'audio/mpeg'],
  ['a PDF', bytes('%PDF-1.7'), 'application/pdf'],
])('%s', (_name, head, type) => {
  expect(sniffType(head)).toMatchObject({ type })
})

test.each([
  ['SVG', bytes('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'), 'code'],
  ['SVG behind a prolog', bytes([0xef, 0xbb, 0xbf], '\n <?xml version="1.0"?><svg/>'), 'code'],
  ['HTML', bytes('<!doctype html><script>'), 'code'],
  ['HTML in UTF-16', bytes([0xff, 0xfe], '<\0h\0t\0m\0l\0'), 'code'],
  ['a phone’s HEIC', bytes([0, 0, 0, 24], 'ftypheic'), 'heic'],
  ['a program', bytes('MZ', [0x90, 0]), 'unknown'],
  ['an archive', bytes('PK', [3, 4]), 'unknown'],
  ['a camera’s raw photograph', bytes([0, 0, 0, 24], 'ftypcrx '), 'unknown'],
  ['a JPEG 2000', bytes([0, 0, 0, 20], 'ftypjp2 '), 'unknown'],
  ['text', bytes('Bonjour <svg>'), 'unknown'],
  ['nothing', bytes(''), 'unknown'],
])('%s is refused', (_name, head, what) => {
  expect(sniffType(head)).toBe(what)
})
