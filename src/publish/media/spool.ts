import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { AppError } from '../../errors.ts'
import type { MediaKind } from './media-schema.ts'
import { headSize, type Sniffed, sniffType } from './sniff-type.ts'

const mebibyte = 1024 * 1024
/** Most bytes of a file of each kind. */
export const mostBytes: Record<MediaKind, number> = {
  image: 40 * mebibyte,
  video: 300 * mebibyte,
  audio: 100 * mebibyte,
  file: 60 * mebibyte,
}

export type Spooled = { kind: MediaKind; type: string; size: number; file: FileHandle }

/**
 * Writes an upload into a temporary file as it arrives, gives it to `use`, and forgets it. Nothing is believed of what is
 * said about it; what is refused is refused as soon as that shows. Throws `publish.media-empty`, `publish.media-is-code`,
 * `publish.media-heic`, `publish.media-type-refused`, `publish.media-too-large`.
 */
export async function spool<T>(body: Readable, use: (spooled: Spooled) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'vigie-media-'))
  const file = await open(join(folder, 'file'), 'w+')
  try {
    let head = Buffer.alloc(0)
    let size = 0
    let known: { kind: MediaKind; type: string } | null = null
    for await (const chunk of body as AsyncIterable<Buffer>) {
      if (head.length < headSize) head = Buffer.concat([head, chunk.subarray(0, headSize - head.length)])
      if (head.length >= headSize) known ??= accept(sniffType(head))
      size += chunk.length
      if (known !== null && size > mostBytes[known.kind])
        throw new AppError('publish.media-too-large', { megabytes: mostBytes[known.kind] / mebibyte }, { status: 413 })
      await file.write(chunk)
    }
    if (size === 0) throw new AppError('publish.media-empty', {}, { status: 422 })
    known ??= accept(sniffType(head))
    return await use({ ...known, size, file })
  } finally {
    await file.close()
    await rm(folder, { recursive: true, force: true })
  }
}

function accept(sniffed: Sniffed): { kind: MediaKind; type: string } {
  if (typeof sniffed === 'object') return sniffed
  if (sniffed === 'code') throw new AppError('publish.media-is-code', {}, { status: 422 })
  if (sniffed === 'heic') throw new AppError('publish.media-heic', {}, { status: 422 })
  throw new AppError('publish.media-type-refused', {}, { status: 422 })
}

/** The file from `from` on, in pieces of one megabyte. */
export async function* piecesOf(file: FileHandle, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < size; at += mebibyte) yield await readAt(file, at, Math.min(mebibyte, size - at))
}

export async function readAt(file: FileHandle, at: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length)
  const { bytesRead } = await file.read(bytes, 0, length, at)
  return bytes.subarray(0, bytesRead)
}

export function* slicesOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += mebibyte) yield bytes.subarray(at, at + mebibyte)
}
